using Quadro.Values.Language;

namespace Quadro.Values.Norms;

/// <summary>Writes citations in one style: 'L.R. 8 luglio 2016, n. 16, art. 6', 'L.R. n. 16/2016', 'Regolamento (UE)
/// 2016/679'.</summary>
internal static class NormPrinter
{
    public static string Print(LanguageFormats formats, NormRef norm)
    {
        var kind = NormKinds.ById(norm.Kind)!;
        var label = formats.Norms.Kinds.GetValueOrDefault(kind.Id, kind.Label);
        var act = kind.IsEuropean ? European(formats, norm, label) : Act(formats, norm, label);
        return norm.Article is { } article
            ? $"{act}, {LanguageFormats.Fill(formats.Norms.Article, "{article}", article)}"
            : act;
    }

    private static string Act(LanguageFormats formats, NormRef norm, string label)
    {
        var name = norm.Body is { } body ? $"{label} {body}" : label;
        if (norm.Number is not { } number)
            return $"{name} {norm.Date!.Print(formats)}";
        if (norm.Date is { } date)
            return $"{name} {date.Print(formats)}, {Numbered(formats, number)}";
        return $"{name} {Numbered(formats, norm.Year is { } year ? $"{number}/{year}" : number)}";
    }

    /// <summary>Since 2015 the year stands first; regulations before had it last, and directives carry the body
    /// behind.</summary>
    private static string European(LanguageFormats formats, NormRef norm, string label)
    {
        var body = norm.Body ?? "UE";
        var shown = formats.Norms.Bodies.GetValueOrDefault(body, body);
        if (norm.Year is not { } year)
            return $"{label} ({shown}) {Numbered(formats, norm.Number!)}";
        if (year >= 2015)
            return $"{label} ({shown}) {year}/{norm.Number}";
        return norm.Kind == "direttiva-ue"
            ? $"{label} {year}/{norm.Number}/{shown}"
            : $"{label} ({shown}) {Numbered(formats, $"{norm.Number}/{year}")}";
    }

    private static string Numbered(LanguageFormats formats, string number) =>
        LanguageFormats.Fill(formats.Norms.Number, "{number}", number);
}
