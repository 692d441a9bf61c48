using System.Collections.Immutable;

namespace Quadro.Diagnostics;

/// <summary>The site's own severities by code. An error stays an error: only warnings and notices can be lowered, anything can be raised.</summary>
public sealed class SeverityOverrides(ImmutableDictionary<string, Severity?> byCode, bool warningsAsErrors)
{
    public static SeverityOverrides None { get; } = new(ImmutableDictionary<string, Severity?>.Empty, false);

    /// <summary>The finding with its severity for this site, or null when the site has switched it off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity;
        if (byCode.TryGetValue(diagnostic.Code, out var chosen) && (severity != Severity.Error || chosen == Severity.Error))
        {
            if (chosen is null) return null;
            severity = chosen.Value;
        }
        if (warningsAsErrors && severity == Severity.Warning) severity = Severity.Error;
        return severity == diagnostic.Severity ? diagnostic : diagnostic with { Severity = severity };
    }
}
