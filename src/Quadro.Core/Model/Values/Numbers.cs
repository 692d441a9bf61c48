namespace Quadro.Model.Values;

/// <summary>Reads plain numbers exactly: no binary fractions, no guessed separators.</summary>
public static class Numbers
{
    public static ParsedNumber<decimal> ParseDecimal(string text, NumberForm form) => ParseDecimal(text.AsSpan(), form);

    public static ParsedNumber<long> ParseInteger(string text, NumberForm form)
    {
        var reading = NumberReader.Read(text, form, NumberUse.Integer);
        if (reading.Fault == NumberFault.None && reading.Value is >= long.MinValue and <= long.MaxValue)
            return new((long)reading.Value, null, null);
        var fault = reading.Fault == NumberFault.None ? reading with { Fault = NumberFault.TooLong } : reading;
        return new(
            null,
            NumberProblems.Sentence(text, fault, form, NumberUse.Integer),
            NumberProblems.Accepted(form, NumberUse.Integer)
        );
    }

    internal static ParsedNumber<decimal> ParseDecimal(ReadOnlySpan<char> text, NumberForm form)
    {
        var reading = NumberReader.Read(text, form, NumberUse.Plain);
        if (reading.Fault == NumberFault.None)
            return new(reading.Value, null, null);
        return new(
            null,
            NumberProblems.Sentence(text, reading, form, NumberUse.Plain),
            NumberProblems.Accepted(form, NumberUse.Plain)
        );
    }
}
