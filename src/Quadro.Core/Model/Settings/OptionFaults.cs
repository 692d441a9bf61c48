using Quadro.Diagnostics;
using Quadro.Text;
using Quadro.Values.Dates;

namespace Quadro.Model.Settings;

/// <summary>Checks values of the command line, so that messages name the option and not a setting.</summary>
public static class OptionFaults
{
    /// <summary>What is wrong with the address of a site, and what to write; or null when it can be one.</summary>
    public static Wording? OfBaseUrl(string text)
    {
        // An empty one means none, as an empty variable of a script does.
        if (text.Length == 0 || BaseAddress.Read(text, out var problem) is not null)
            return null;
        return Messages.Settings.OptionBaseUrl(problem.Text, problem.Help);
    }

    /// <summary>What is wrong with a date, and what to write; or null when it is a whole one.</summary>
    public static Wording? OfAsOf(string text)
    {
        var parsed = PartialDate.Parse(text);
        return parsed.Value is { Day: not null }
            ? null
            : Messages.Settings.OptionAsOf(parsed.Problem ?? Messages.Settings.NoWholeDate(text));
    }
}
