using Quadro.Scripting;

namespace Quadro.Model.Values;

/// <summary>A declared number of things that may also be listed: '10 actions'.</summary>
/// <param name="Path">The list that the number speaks of, as the schema names it.</param>
public sealed record Count(long Declared, string? Path = null) : IValue, IScriptOperand
{
    public static Parsed<Count> Parse(string text, NumberForm form, string? path = null)
    {
        var (number, problem, accepted) = Numbers.ParseInteger(text, form);
        if (number is null) return new(null, problem, accepted);
        return number < 0 ? Parsed.No<Count>($"{Chars.Quote(Chars.Trim(text))} is below zero, and things cannot be so few", "write it as '10'") : Parsed.Of(new Count(number.Value, path));
    }

    public string Canonical => Declared.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string Print(LanguageFormats formats) => formats.Number(Declared);

    public IEnumerable<string> MemberNames => ["declared"];

    public bool TryGetMember(string name, out object? value)
    {
        value = name == "declared" ? Declared : null;
        return value is not null;
    }

    public bool TryOperate(string op, object? left, object? right, out object? result) => Operands.TryOperate(op, left, right, out result);

    public override string ToString() => Canonical;
}
