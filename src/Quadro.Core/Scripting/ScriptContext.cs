using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Quadro.Scripting.Parsing;
using Quadro.Scripting.Running;
using Quadro.Text;
using Quadro.Values;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Quadro.Scripting;

/// <summary>Runs templates and expressions for one worker.</summary>
public sealed class ScriptContext
{
    private readonly ScriptLibrary library;
    private readonly Engine engine;

    // The output of a page is read while its layout runs.
    private CharBuffer buffer;
    private CharBuffer other;
    private readonly Func<string, SourceFile?> findFile;

    public ScriptContext(ScriptLibrary library, IScriptHost host, Func<string, SourceFile?> findFile)
    {
        this.library = library;
        engine = new Engine(library, host);
        buffer = new CharBuffer(library.Limits.Output);
        other = new CharBuffer(library.Limits.Output);
        this.findFile = findFile;
    }

    /// <summary>The way values are written.</summary>
    public OutputForm Form
    {
        set => engine.Form = value;
    }

    /// <summary>Evaluates an expression; false when it failed, which is reported.</summary>
    public bool TryEvaluate(
        ScriptExpression expression,
        IMembers globals,
        object? scope,
        DiagnosticBag log,
        out object? value
    ) => TryRun(expression, globals, scope, log, () => engine.Evaluate(expression.Root), out value);

    /// <summary>The value of a path such as "territory.region", as a query would see it. Throws when a template would
    /// fail.</summary>
    public object? Member(object? target, string path) => engine.Member(target, path, default);

    /// <summary>Runs something that reads members; false when one of them fails, as it would in a template.</summary>
    public static bool TryQuery<T>(Func<T> run, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T result)
    {
        try
        {
            result = run();
            return true;
        }
        catch (ScriptRuntimeException)
        {
            result = default;
            return false;
        }
    }

    private bool TryRun(
        ScriptExpression expression,
        IMembers globals,
        object? scope,
        DiagnosticBag log,
        Func<object?> run,
        out object? value
    )
    {
        value = null;
        // An expression that exceeded its limits would do so for each record, for minutes.
        if (library.Exhausted.Contains(expression))
            return false;
        engine.Scope = scope;
        engine.PushGlobal(new ScopeObject(globals));
        engine.Restart();
        try
        {
            value = engine.Unbox(run());
            if (value is ScriptArray list)
                value = list.Select(engine.Unbox).ToArray();
            return true;
        }
        catch (ScriptRuntimeException exception)
        {
            engine.Limits.Patience.Cancel.ThrowIfCancellationRequested();
            var failure = ScriptFailure.In(exception);
            if (failure?.Rule.IsExhaustion == true)
                library.Exhausted.Add(expression);
            var rule =
                failure?.Rule is { } own && own != Rules.Render.FailedTemplate ? own : Rules.Model.FailedExpression;
            var sentence = failure?.Sentence ?? PlainWords.Of(exception.OriginalMessage);
            log.Add(Messages.Of(rule, expression.Place(exception.Span), sentence, failure?.Help));
            return false;
        }
        finally
        {
            engine.PopGlobal();
        }
    }

    /// <summary>The text that an expression with double braces makes, or null when it failed.</summary>
    public string? EvaluateText(ScriptExpression text, IMembers globals, object? scope, DiagnosticBag log)
    {
        buffer.Clear();
        engine.PushOutput(buffer);
        try
        {
            return TryRun(text, globals, scope, log, () => engine.Evaluate(text.Root), out _)
                ? buffer.Written.ToString()
                : null;
        }
        finally
        {
            engine.PopOutput();
        }
    }

    /// <summary>Runs a template into a page, or returns null when it failed, which is reported. The text is valid
    /// until the call after the next.</summary>
    public ScriptOutput? Render(
        ScriptTemplate template,
        IMembers globals,
        object? scope,
        DiagnosticBag log,
        bool keepPlaces = false
    )
    {
        engine.Holes = null;
        (buffer, other) = (other, buffer);
        return Run(template, globals, scope, log, keepPlaces) ? new ScriptOutput(buffer, findFile) : null;
    }

    /// <summary>Fills in the expressions of a Markdown text. Each printed value becomes a hole, which is filled once
    /// the Markdown is HTML.</summary>
    public FilledText? Fill(ScriptTemplate template, IMembers globals, object? scope, DiagnosticBag log)
    {
        var holes = new List<string>();
        engine.Holes = holes;
        try
        {
            if (!Run(template, globals, scope, log, keepPlaces: true))
                return null;
            return new FilledText(
                buffer.Written.ToString(),
                template.Text,
                holes,
                new ScriptOutput(buffer, findFile).Places()
            );
        }
        finally
        {
            engine.Holes = null;
        }
    }

    /// <summary>The placeholder in a Markdown text for the value with this number.</summary>
    public static string Hole(int number) => $"\uE000{number}\uE001";

    /// <summary>The character for values that could not be printed.</summary>
    public const char LostSign = Lost.Mark;

    public const char HoleStart = '\uE000';

    public const char HoleEnd = '\uE001';

    private bool Run(ScriptTemplate template, IMembers globals, object? scope, DiagnosticBag log, bool keepPlaces)
    {
        buffer.Clear();
        buffer.Copies = keepPlaces ? [] : null;
        engine.Sink = buffer;
        engine.Scope = scope;
        engine.Restart();
        engine.PushGlobal(new ScopeObject(globals));
        engine.PushOutput(buffer);
        try
        {
            engine.RunWhole(failure => Report(failure, template, log), () => engine.Evaluate(template.Page));
            return true;
        }
        catch (ScriptRuntimeException exception) when (exception.InnerException is OutputLimitException limit)
        {
            log.Add(Messages.Scripting.OversizedPage(template.File.Whole, limit.Limit));
            return false;
        }
        catch (ScriptRuntimeException exception)
        {
            engine.Limits.Patience.Cancel.ThrowIfCancellationRequested();
            Report(ScriptFailure.Of(exception), template, log);
            return false;
        }
        catch (OutputLimitException exception)
        {
            log.Add(Messages.Scripting.OversizedPage(template.File.Whole, exception.Limit));
            return false;
        }
        finally
        {
            engine.PopOutput();
            engine.PopGlobal();
        }
    }

    private void Report(ScriptFailure failure, ScriptTemplate template, DiagnosticBag log)
    {
        var file = findFile(failure.Span.FileName ?? "") ?? template.File;
        log.Add(
            Messages.Of(
                failure.Rule,
                file.Span(Math.Max(0, failure.Span.Start.Offset), Math.Max(0, failure.Span.Length)),
                failure.Sentence,
                failure.Help
            )
        );
    }

    private sealed class ScopeObject(IMembers members) : IScriptObject
    {
        private ScriptObject? assigned;

        public int Count => members.MemberNames.Count() + (assigned?.Count ?? 0);

        public bool IsReadOnly
        {
            get => false;
            set { }
        }

        public IEnumerable<string> GetMembers() => members.MemberNames.Concat(assigned?.GetMembers() ?? []);

        public bool Contains(string member) =>
            members.TryGetMember(member, out _) || assigned?.Contains(member) == true;

        public bool TryGetValue(
            TemplateContext? context,
            Scriban.Parsing.SourceSpan span,
            string member,
            out object? value
        )
        {
            value = null;
            if (assigned is not null && assigned.TryGetValue(context, span, member, out value))
            {
                ((Engine)context!).NoteParticular();
                return true;
            }
            if (!members.TryGetMember(member, out var found))
                return false;
            value = ((Engine)context!).Present(found);
            return true;
        }

        public bool CanWrite(string member) => !members.TryGetMember(member, out _);

        public bool TrySetValue(
            TemplateContext? context,
            Scriban.Parsing.SourceSpan span,
            string member,
            object? value,
            bool readOnly
        )
        {
            if (!CanWrite(member))
                throw new ScriptFailure(
                    span,
                    Rules.Render.FailedTemplate,
                    Messages.Scripting.BelongsToPage(member),
                    Messages.Scripting.OtherVariable
                );
            ((Engine)context!).NoteParticular();
            return (assigned ??= new ScriptObject()).TrySetValue(context!, span, member, value!, readOnly);
        }

        public bool Remove(string member) => assigned?.Remove(member) == true;

        public void SetReadOnly(string member, bool readOnly) { }

        public IScriptObject Clone(bool deep) => this;
    }
}
