using System.Text.RegularExpressions;

namespace Quadro.Scripting;

/// <summary>The library's sentences about a running template, in the words of someone who writes data.</summary>
internal static partial class PlainWords
{
    public static string Of(string sentence)
    {
        if (sentence.StartsWith("Operator `", StringComparison.Ordinal)
            && sentence.EndsWith("on string objects", StringComparison.Ordinal))
            return $"'{sentence.Split('`')[1]}' cannot be used with a text";
        if (Operator().Match(sentence) is { Success: true } op) return $"'{op.Groups[1].Value}' cannot be used with these two values";
        if (sentence.Contains("onvert", StringComparison.Ordinal)) return "a value is not of the kind that is needed here";
        if (sentence.Contains("target function", StringComparison.Ordinal)
            || sentence.Contains("not a function", StringComparison.Ordinal))
            return "what stands first here is no function, and values follow it without an operator";
        if (sentence.Contains("divide by zero", StringComparison.Ordinal)) return "a number cannot be divided by zero";
        if (sentence.Contains("iterate", StringComparison.Ordinal)
            || sentence.Contains("iterator", StringComparison.Ordinal)) return "'for' goes through a list, and this is none";
        if (sentence.Contains("indexer", StringComparison.OrdinalIgnoreCase)
            || sentence.Contains("index", StringComparison.OrdinalIgnoreCase))
            return "what stands in '[ ]' must be the number or the name of something that there is";
        return Internal().IsMatch(sentence) ? "this cannot be worked out with the values that there are" : sentence;
    }

    [GeneratedRegex("[Oo]perator `?([^` ]+)`?")]
    private static partial Regex Operator();

    [GeneratedRegex(@"System\.|Quadro|Scriban|Script[A-Z]|Box|Object|Exception|IList|IEnum|null reference|`[A-Z]")]
    private static partial Regex Internal();
}
