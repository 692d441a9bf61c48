using System.Collections.Immutable;
using Quadro.Values.Dates;
using Quadro.Values.Language;

namespace Quadro.Values.Norms;

/// <summary>A citation of a law or act: its kind, its number and date as far as they are known, and perhaps an
/// article.</summary>
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

    /// <summary>The short name of the kind: legge, lr, dlgs, dl, dpr, dpcm, dm, dgr, dcr, dgc, dcc, delibera, rr,
    /// ordinanza, decreto, regolamento-ue, direttiva-ue.</summary>
    public string Kind { get; }

    /// <summary>The body that issued the act, such as ANAC, Lombardia or UE, or null when the citation names
    /// none.</summary>
    public string? Body { get; init; }

    /// <summary>The number, such as '16' or 'XI/7317', or null for acts that have only a date.</summary>
    public string? Number { get; }

    public int? Year { get; }

    public PartialDate? Date { get; }

    /// <summary>The article, such as '6' or '1, comma 400', or null when the whole act is cited.</summary>
    public string? Article { get; init; }

    /// <summary>The id of the act: lr-16-2016, dgr-xi-7317-2022, dpcm-2019-08-08, or lr-16 when the year is not
    /// known. It does not contain the article.</summary>
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

    /// <summary>The citation without its article, and without its day when the act has a number.</summary>
    internal NormRef Act => new(Kind, Number, Year, Number is null ? Date : null) { Body = Body };

    /// <summary>Whether both may cite one act: the parts that both contain agree. The article does not
    /// matter.</summary>
    public bool SameAct(NormRef other) =>
        SameKind(this, other)
        && SameNumber(Number, other.Number)
        && (Year is null || other.Year is null || Year == other.Year)
        && SameDate(Date, other.Date)
        && (Body is null || other.Body is null || Slug(Body) == Slug(other.Body));

    /// <summary>Prints all citations in one style: 'L.R. 8 luglio 2016, n. 16, art. 6', 'L.R. n. 16/2016',
    /// 'Regolamento (UE) 2016/679'.</summary>
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

    /// <summary>Whether two kinds may be the same: a deliberation without a body may be of any body.</summary>
    private static bool SameKind(NormRef a, NormRef b) =>
        a.Kind == b.Kind
        || (a.Kind == "delibera" && a.Body is null && b.Kind is "dgr" or "dcr" or "dgc" or "dcc")
        || (b.Kind == "delibera" && b.Body is null && a.Kind is "dgr" or "dcr" or "dgc" or "dcc");

    /// <summary>Whether two numbers are the same; the legislature may be missing, so '7317' and 'XI/7317'
    /// are.</summary>
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

    /// <summary>Prints a European act. Since 2015 the year comes first, in older regulations it comes last, and in
    /// older directives the body follows.</summary>
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
