using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Settings;
using Quadro.Render;
using Quadro.Scripting;

namespace Quadro.Make;

/// <summary>An optional capability of a build: it makes files that pages name but do not contain. One object serves
/// every build, even at the same time.</summary>
/// <param name="name">The name in lower case: of its stage in --timing, of orders in pages, and of its folder among
/// the kept files.</param>
/// <param name="tool">The tool that makes the files.</param>
public abstract class Maker(string name, ITool tool)
{
    public string Name { get; } = name;

    public ITool Tool { get; } = tool;

    /// <summary>The number of builds without use after which a kept file is removed. An author who alternates between
    /// fewer sites than this in one folder makes nothing twice.</summary>
    internal virtual int Patience => 10;

    /// <summary>The facts, beside whether this maker exists, that the bytes of pages depend on.</summary>
    internal virtual string PageIdentity => "";

    /// <summary>Functions that templates and texts may call. They note what a page orders with
    /// <see cref="PageHost.Order"/>. They exist also where the tool does not work, and then give a result without its
    /// files.</summary>
    internal virtual ImmutableArray<ScriptFunction> Functions => [];

    /// <summary>Fenced blocks of texts that the maker prints, such as <c>```chart</c>.</summary>
    internal virtual ImmutableArray<TextBlock> Blocks => [];

    /// <summary>Whether the site would have work for the maker, if the tool worked on this machine.</summary>
    internal abstract bool IsWanted(RenderedSite site);

    /// <summary>The finding for a site that wants it when the tool does not work.</summary>
    /// <param name="reason">The end of a sentence.</param>
    internal abstract Diagnostic Missing(string reason);

    /// <summary>The finding when the tool fails although it seemed to work.</summary>
    internal abstract Diagnostic Failed(string reason);

    /// <summary>Begins a build, before its first page is made.</summary>
    internal abstract MakerRun Begin(MakerGround ground);
}

/// <summary>A program or library outside the core that makes files.</summary>
public interface ITool
{
    /// <summary>The reason why it cannot work on this machine, as the end of a sentence, or null when it
    /// can.</summary>
    string? Trouble { get; }

    /// <summary>Distinguishes it from every tool that might make other bytes for the same order.</summary>
    string Identity { get; }
}

/// <summary>The tool does not work at all; the message says why, as the end of a sentence.</summary>
public sealed class ToolException : Exception
{
    public ToolException() { }

    public ToolException(string message)
        : base(message) { }

    public ToolException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>One file cannot be made, for a reason in the order; the message says why, as the end of a
/// sentence.</summary>
public sealed class MakeException : Exception
{
    public MakeException() { }

    public MakeException(string message)
        : base(message) { }

    public MakeException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>Tells the stages before the makers which makers exist, with a line for each in
/// <see cref="BuildOptions.Makers"/>.</summary>
public static class MakerOptions
{
    /// <summary>The options of a build with the makers whose tools work.</summary>
    public static BuildOptions With(this BuildOptions options, IEnumerable<Maker> makers) =>
        options with
        {
            Makers = string.Join(
                '\n',
                makers
                    .Where(maker => maker.Tool.Trouble is null)
                    .OrderBy(maker => maker.Name, StringComparer.Ordinal)
                    .Select(maker => $"{maker.Name} {maker.PageIdentity}")
            ),
        };
}
