using Quadro.Values.Dates;

namespace Quadro.Model.Settings;

/// <summary>Checks values of the command line, so that messages name the option and not a setting.</summary>
public static class OptionFaults
{
    /// <summary>A sentence about the address of a site, and what to write; or null when it can be one.</summary>
    public static string? OfBaseUrl(string text)
    {
        // An empty one means none, as an empty variable of a script does.
        if (text.Length == 0 || BaseAddress.Read(text, out var problem) is not null)
            return null;
        return $"'--base-url': {problem.Message} ({problem.Help})";
    }

    /// <summary>A sentence about a date, and what to write; or null when it is a whole one.</summary>
    public static string? OfAsOf(string text)
    {
        var parsed = PartialDate.Parse(text);
        if (parsed.Value is { Day: not null })
            return null;
        return $"'--as-of': {parsed.Problem?.English ?? $"'{text}' is no whole date"} "
            + "(write the whole day, such as 2026-06-30, or 'today')";
    }
}
