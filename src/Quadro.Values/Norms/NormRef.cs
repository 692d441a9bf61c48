using System.Collections.Immutable;
using Quadro.Values.Dates;
using Quadro.Values.Language;

namespace Quadro.Values.Norms;

/// <summary>A citation of a law or act: its kind, number and date as far as they are given, and perhaps an article of
/// it.</summary>
public sealed record NormRef : IValue, IOperand
{
    private static readonly ImmutableArray<string> Names =
    [
        "kind",
        "body",
        "number",
        "year",
        "date",
        "article",
        "canonical",
    ];

    internal NormRef(string kind, string? number, int? year, PartialDate? date) =>
        (Kind, Number, Year, Date) = (kind, number, date?.Year ?? year, date);

    public static Parsed<NormRef> Parse(string text) => NormReader.Read(text);

    /// <summary>legge, lr, dlgs, dl, dpr, dpcm, dm, dgr, dcr, dgc, dcc, delibera, rr, ordinanza, decreto,
    /// regolamento-ue, direttiva-ue.</summary>
    public string Kind { get; }

    /// <summary>Who made it, when the citation says so: ANAC, Lombardia, UE.</summary>
    public string? Body { get; init; }

    /// <summary>'16', 'XI/7317'; null for acts that have only a date.</summary>
    public string? Number { get; }

    public int? Year { get; }

    public PartialDate? Date { get; }

    /// <summary>'6', '1, comma 400'.</summary>
    public string? Article { get; init; }

    /// <summary>The act: lr-16-2016, dgr-xi-7317-2022, dpcm-2019-08-08, lr-16 when the year is not known. Articles
    /// leave no trace in it.</summary>
    public string Canonical
    {
        get
        {
            var body = Body is null || NormKinds.ById(Kind)!.IsEuropean ? "" : "-" + Slug(Body);
            if (Number is null)
                return $"{Kind}{body}-{Date!.Canonical}";
            return Year is { } year ? $"{Kind}{body}-{Slug(Number)}-{year}" : $"{Kind}{body}-{Slug(Number)}";
        }
    }

    /// <summary>The citation without what may be left out where the act has a number: its article and its
    /// day.</summary>
    internal NormRef Act => new(Kind, Number, Year, Number is null ? Date : null) { Body = Body };

    /// <summary>Whether both may cite one act: what both say agrees. The article does not matter.</summary>
    public bool SameAct(NormRef other) =>
        SameKind(this, other)
        && SameNumber(Number, other.Number)
        && (Year is null || other.Year is null || Year == other.Year)
        && SameDate(Date, other.Date)
        && (Body is null || other.Body is null || Slug(Body) == Slug(other.Body));

    /// <summary>In one style: 'L.R. 8 luglio 2016, n. 16, art. 6', 'L.R. n. 16/2016', 'Regolamento (UE)
    /// 2016/679'.</summary>
    public string Print(LanguageFormats formats)
    {
        var kind = NormKinds.ById(Kind)!;
        var label = formats.Norms.Kinds.GetValueOrDefault(kind.Id, kind.Label);
        var act = kind.IsEuropean ? European(formats, label) : National(formats, label);
        return Article is { } article
            ? $"{act}, {LanguageFormats.Fill(formats.Norms.Article, "{article}", article)}"
            : act;
    }

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "kind" => Kind,
            "body" => Body ?? (object)Unknown.Missing,
            "number" => Number ?? (object)Unknown.Missing,
            "year" => Year is { } year ? (long)year : Unknown.Missing,
            "date" => Date ?? (object)Unknown.Missing,
            "article" => Article ?? (object)Unknown.NotApplicable,
            "canonical" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;

    /// <summary>A deliberation of whom it is not said may be any.</summary>
    private static bool SameKind(NormRef a, NormRef b) =>
        a.Kind == b.Kind
        || (a.Kind == "delibera" && a.Body is null && b.Kind is "dgr" or "dcr" or "dgc" or "dcc")
        || (b.Kind == "delibera" && b.Body is null && a.Kind is "dgr" or "dcr" or "dgc" or "dcc");

    /// <summary>'7317' and 'XI/7317' are one number, said with and without the legislature.</summary>
    private static bool SameNumber(string? a, string? b)
    {
        if (a is null || b is null)
            return a == b;
        if (a.Equals(b, StringComparison.OrdinalIgnoreCase))
            return true;
        var (slashA, slashB) = (a.IndexOf('/', StringComparison.Ordinal), b.IndexOf('/', StringComparison.Ordinal));
        return slashA < 0 != slashB < 0 && a.AsSpan(slashA + 1).Equals(b.AsSpan(slashB + 1), StringComparison.Ordinal);
    }

    private static bool SameDate(PartialDate? a, PartialDate? b) =>
        a is null || b is null || (a.First <= b.Last && b.First <= a.Last);

    private static string Slug(string text)
    {
        var slug = new System.Text.StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }

    private string National(LanguageFormats formats, string label)
    {
        var name = Body is { } body ? $"{label} {body}" : label;
        if (Number is not { } number)
            return $"{name} {Date!.Print(formats)}";
        if (Date is { } date)
            return $"{name} {date.Print(formats)}, {Numbered(formats, number)}";
        return $"{name} {Numbered(formats, Year is { } year ? $"{number}/{year}" : number)}";
    }

    /// <summary>Since 2015 the year stands first; regulations before had it last, and directives carry the body
    /// behind.</summary>
    private string European(LanguageFormats formats, string label)
    {
        var body = Body ?? "UE";
        var shown = formats.Norms.Bodies.GetValueOrDefault(body, body);
        if (Year is not { } year)
            return $"{label} ({shown}) {Numbered(formats, Number!)}";
        if (year >= 2015)
            return $"{label} ({shown}) {year}/{Number}";
        return Kind == "direttiva-ue"
            ? $"{label} {year}/{Number}/{shown}"
            : $"{label} ({shown}) {Numbered(formats, $"{Number}/{year}")}";
    }

    private static string Numbered(LanguageFormats formats, string number) =>
        LanguageFormats.Fill(formats.Norms.Number, "{number}", number);
}
