using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Settings;
using Quadro.Render;
using Quadro.Scripting;

namespace Quadro.Make;

/// <summary>An optional capability of a build: it makes files that pages name but do not hold. One object serves every
/// build, at the same time too.</summary>
/// <param name="name">In lower case: of its stage in --timing, of what pages order from it, and of its folder among the
/// kept files.</param>
/// <param name="tool">What it works with.</param>
public abstract class Maker(string name, ITool tool)
{
    public string Name { get; } = name;

    public ITool Tool { get; } = tool;

    /// <summary>After how many builds that did not use a kept file it is removed. Who builds fewer sites than these in
    /// turn from one folder makes nothing twice.</summary>
    internal virtual int Patience => 10;

    /// <summary>What the bytes of pages depend on beside whether there is this maker.</summary>
    internal virtual string PageIdentity => "";

    /// <summary>Functions that templates and texts may call. They note what a page orders with
    /// <see cref="PageHost.Order"/>.</summary>
    internal virtual ImmutableArray<ScriptFunction> Functions => [];

    /// <summary>Whether the site would have something made, if the tool worked on this machine.</summary>
    internal abstract bool IsWanted(RenderedSite site);

    /// <summary>What is said of a site that wants it where the tool does not work.</summary>
    /// <param name="reason">The end of a sentence.</param>
    internal abstract Diagnostic Missing(string reason);

    /// <summary>What is said where the tool fails although it seemed to work.</summary>
    internal abstract Diagnostic Failed(string reason);

    /// <summary>Begins a build, before its first page is made.</summary>
    internal abstract MakerRun Begin(MakerGround ground);
}

/// <summary>A program or library outside of the core, with which files are made.</summary>
public interface ITool
{
    /// <summary>Why it cannot work on this machine, as the end of a sentence; null when it can.</summary>
    string? Trouble { get; }

    /// <summary>Tells it from any other that might make other bytes of the same order.</summary>
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

/// <summary>What makers tell the stages before them: by a line each in <see cref="BuildOptions.Makers"/>.</summary>
public static class MakerOptions
{
    /// <summary>The options of a build that has those makers whose tools work.</summary>
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
