using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Numbers;

/// <summary>A declared number of things, such as '10 actions', that the data may also list.</summary>
/// <param name="Counted">The number of listed things, or null while the model has not counted them.</param>
/// <param name="Note">The reason why the two numbers differ.</param>
public sealed record Count(long Declared, long? Counted = null, string? Note = null) : IValue, IOperand
{
    private static readonly ImmutableArray<string> Names = ["declared", "counted", "difference", "note", "canonical"];

    public static Parsed<Count> Parse(string text, NumberForm? form = null)
    {
        var (number, refusal) = NumberReader.ParseInteger(text, form ?? NumberForm.Undeclared);
        if (number is null)
            return new(null, refusal);
        if (number >= 0)
            return Parsed.Of(new Count(number.Value));
        var quoted = Chars.Quote(Chars.Trim(text));
        return Parsed.No<Count>(
            $"{quoted} is below zero, and things cannot be so few",
            $"{quoted} è sotto lo zero, e le cose non possono essere così poche",
            Wording.Same("'10'")
        );
    }

    public Count With(long counted, string? note) => this with { Counted = counted, Note = note };

    public string Canonical => Declared.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Prints the declared number, and beside it the counted number when the two differ.</summary>
    public string Print(LanguageFormats formats) =>
        Counted is { } listed && listed != Declared
            ? LanguageFormats.Fill(
                LanguageFormats.Fill(formats.CountPattern, "{declared}", formats.Number(Declared)),
                "{listed}",
                formats.Number(listed)
            )
            : formats.Number(Declared);

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "declared" => Declared,
            "counted" => Counted ?? (object)Unknown.NotApplicable,
            "difference" => Counted is { } counted ? Declared - counted : Unknown.NotApplicable,
            "note" => Note ?? (object)Unknown.NotApplicable,
            "canonical" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;
}
