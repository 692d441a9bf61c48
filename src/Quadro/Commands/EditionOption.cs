using System.Collections.Immutable;
using System.CommandLine;
using Quadro.Text;

namespace Quadro.Cli.Commands;

/// <summary><c>--edition</c>: a typo would silently build the public edition.</summary>
internal static class EditionOption
{
    private const string Client = "client";

    private static readonly ImmutableArray<string> Words = ["public", "internal"];

    public static Option<string?> New(string description)
    {
        var option = Commands.Words.Text("--edition", "NAME", description).Refusing(Fault);
        option.CompletionSources.Add([.. Words, Client + ":"]);
        return option;
    }

    /// <summary>A sentence about the name of an edition, or null when it is one.</summary>
    internal static string? Fault(string name)
    {
        if (Words.Contains(name))
            return null;
        var cut = name.IndexOf(':', StringComparison.Ordinal);
        var (kind, id) = cut >= 0 ? (name[..cut], name[(cut + 1)..].Trim()) : (name, "");
        if (kind == Client && id.Length > 0)
            return null;
        var near = Suggestions.Nearest(kind, Words.Add(Client)) switch
        {
            Client => $"did you mean 'client:{(id.Length > 0 ? id : "ID")}'?",
            { } word => $"did you mean '{word}'?",
            null => "it is public, internal or client:ID.",
        };
        return $"there is no edition '{name}' for '--edition': {near}";
    }
}
