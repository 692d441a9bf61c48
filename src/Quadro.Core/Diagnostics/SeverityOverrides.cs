using System.Collections.Immutable;

namespace Quadro.Diagnostics;

/// <summary>The site's own severities by code. An error of the engine stays one; whatever else can be lowered or
/// switched off, and anything raised.</summary>
public sealed class SeverityOverrides(ImmutableDictionary<string, Severity?> byCode, bool warningsAsErrors)
{
    public static SeverityOverrides None { get; } = new(ImmutableDictionary<string, Severity?>.Empty, false);

    /// <summary>The finding with its severity for this site, or null when the site has switched it off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity;
        if (
            byCode.TryGetValue(diagnostic.Code, out var chosen)
            && (severity != Severity.Error || diagnostic.Rule.IsOfSchema || chosen == Severity.Error)
        )
        {
            if (chosen is null)
                return null;
            severity = chosen.Value;
        }
        return severity == diagnostic.Severity ? diagnostic : diagnostic with { Severity = severity };
    }

    /// <summary>Whether nothing of the rule is ever shown: then it need not be looked for.</summary>
    public bool IsOff(Rule rule) =>
        rule.Severity != Severity.Error && byCode.TryGetValue(rule.Code, out var chosen) && chosen is null;

    /// <summary>A warning as an error, where the site is built so.</summary>
    public Diagnostic Raise(Diagnostic diagnostic) =>
        warningsAsErrors && diagnostic is { Severity: Severity.Warning, Accepted: null }
            ? diagnostic with
            {
                Severity = Severity.Error,
            }
            : diagnostic;
}
