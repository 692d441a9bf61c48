using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Quadro.Diagnostics;

public static partial class Rules
{
    /// <summary>The whole catalogue. A schema's own rules come on top of it.</summary>
    public static ImmutableArray<Rule> All =>
        [
            .. Settings.All,
            .. Load.All,
            .. Model.All,
            .. Plan.All,
            .. Render.All,
            .. Emit.All,
            .. Check.All,
            .. Internal.All,
        ];

    /// <summary>The engine's own rule of a code; null when there is none.</summary>
    public static Rule? Find(string code) => Catalogue.ByCode.GetValueOrDefault(code);

    private static class Catalogue
    {
        public static readonly FrozenDictionary<string, Rule> ByCode = All.ToFrozenDictionary(
            rule => rule.Code,
            StringComparer.Ordinal
        );
    }

    /// <summary>QD9: our own faults.</summary>
    public static class Internal
    {
        public static readonly Rule Crash = new(
            "QD9001",
            Severity.Error,
            "A fault of Quadro itself",
            "Un errore di Quadro"
        );

        public static readonly Rule Mismatch = new(
            "QD9002",
            Severity.Error,
            "An incremental build that differs from a clean one",
            "La costruzione differisce da una da capo"
        );

        public static ImmutableArray<Rule> All => [Crash, Mismatch];
    }
}
