using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Scripting.Forms;
using Quadro.Scripting.Running;
using Quadro.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Quadro.Scripting;

/// <summary>All callable functions, made once a build and shared by every worker.</summary>
public sealed class ScriptLibrary
{
    public ScriptLibrary(ImmutableArray<ScriptFunction> functions, ScriptLimits limits)
    {
        Limits = limits;
        Functions = functions;
        Builtins = new ScriptObject();
        foreach (var (name, value) in new TemplateContext().BuiltinObject)
            if (value is ScriptObject group && name is "array" or "html" or "math" or "object" or "string")
                Builtins.SetValue(name, Pure(name, (ScriptObject)value), true);
        Builtins.SetValue("regex", PatternFunctions.Group(), true);
        Builtins.SetValue("include", new IncludeFunction(), true);
        foreach (var function in functions)
            Builtins.SetValue(function.Name, new FunctionAdapter(function), true);
        Builtins.IsReadOnly = true;
    }

    public ImmutableArray<ScriptFunction> Functions { get; }

    public ScriptLimits Limits { get; }

    internal ScriptObject Builtins { get; }

    /// <summary>Expressions that exceeded their limits. One thread runs them, because records are computed in
    /// order.</summary>
    internal HashSet<ScriptExpression> Exhausted { get; } = [];

    /// <summary>The engine's own group without the functions that use a clock or random numbers, or run text as code,
    /// and with escaping for HTML.</summary>
    private static ScriptObject Pure(string group, ScriptObject functions)
    {
        var pure = new ScriptObject();
        foreach (var (name, function) in functions)
            if (
                (group, name)
                is not (

                    ("math", "random")
                    or
                    ("math", "uuid")
                    or
                    ("object", "eval")
                    or
                    ("object", "eval_template")
                    or
                    ("html", "escape" or "strip")
                )
            )
                pure.SetValue(
                    name,
                    function is IScriptCustomFunction own ? new PassingFunction($"{group}.{name}", own) : function,
                    true
                );
        if (group == "html")
        {
            pure.SetValue("strip", new FunctionAdapter(PatternFunctions.Strip), true);
            pure.SetValue(
                "escape",
                new FunctionAdapter(
                    new ScriptFunction("escape", 1, 1, "html.escape text", call => HtmlText.Escaped(call.Text(0)))
                ),
                true
            );
        }
        pure.IsReadOnly = true;
        return pure;
    }
}

internal sealed class FunctionAdapter(ScriptFunction function) : IScriptCustomFunction
{
    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        var engine = (Engine)context;
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count < function.Least || arguments.Count > function.Most)
            return engine.LostBy(
                new ScriptFailure(
                    span,
                    Rules.Render.WrongCall,
                    Messages.Scripting.WrongCount(function.Name, arguments.Count, Range()),
                    Messages.Scripting.CalledAs(function.Form)
                )
            );
        var values = new object?[arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Unwrap(engine, arguments[i], span);
        var named = Named(engine, arguments, span);
        if (values.Contains(Lost.Value) || (named.Count > 0 && named.ContainsValue(Lost.Value)))
            return Lost.Value;
        return Call(engine, new ScriptCall(engine, span, values, named), span);
    }

    private object? Call(Engine engine, ScriptCall call, Scriban.Parsing.SourceSpan span)
    {
        ScriptFailure failure;
        // A function ends with its first failure, because it may be building an index that all pages share.
        var kept = engine.Pause();
        try
        {
            var result = Engine.Box(function.Body(call));
            if (result is ScriptList list)
                engine.Charge(list.Unread.Count, span);
            return result;
        }
        catch (ScriptRuntimeException exception) when (!ScriptFailure.IsFinalIn(exception))
        {
            // A failure of a shared index is thrown to every caller, with the place of the first.
            failure = ScriptFailure.Of(exception).At(span);
        }
        catch (Exception fault)
            when (fault
                    is not (
                        ScriptRuntimeException
                        or OutputLimitException
                        or OperationCanceledException
                        or OutOfMemoryException
                        or IOException
                        or UnauthorizedAccessException
                    )
            )
        {
            failure = new ScriptFailure(
                span,
                Rules.Internal.Crash,
                Messages.Scripting.FunctionCrash(function.Name, fault.Message),
                Messages.Scripting.ReportCall
            );
        }
        finally
        {
            engine.GoOn(kept);
        }
        return engine.LostBy(failure);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));

    private static object? Unwrap(Engine engine, object? value, Scriban.Parsing.SourceSpan span)
    {
        if (engine.Listed(value, span) is not ScriptArray array)
            return engine.Unbox(value);
        engine.Charge(array.Count, span);
        return array.Select(engine.Unbox).ToArray();
    }

    private static ImmutableDictionary<string, object?> Named(
        Engine engine,
        ScriptArray arguments,
        Scriban.Parsing.SourceSpan span
    )
    {
        // The array makes its object of names when it is asked for; its first member is its size.
        using var members = arguments.GetMembers().GetEnumerator();
        return members.MoveNext() && members.MoveNext()
            ? Unwrapped(engine, arguments.ScriptObject, span)
            : ImmutableDictionary<string, object?>.Empty;
    }

    private static ImmutableDictionary<string, object?> Unwrapped(
        Engine engine,
        ScriptObject named,
        Scriban.Parsing.SourceSpan span
    ) => named.ToImmutableDictionary(pair => pair.Key, pair => Unwrap(engine, pair.Value, span));

    private Wording Range() => Messages.Scripting.FromTo(function.Least, function.Most);
}

/// <summary>Runs a partial directly into the page; its arguments are read as <c>$.name</c> or <c>$[0]</c>.</summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    // The function has no parameters of its own, because an argument of the partial may have any name.
    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "name");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    )
    {
        var engine = (Engine)context;
        var caller = callerContext ?? context.CurrentNode!;
        if (arguments.Count > 0 && engine.Unbox(arguments[0]) is Lost)
            return Lost.Value;
        if (arguments.Count == 0 || arguments[0] is not string name)
            return engine.LostBy(
                new ScriptFailure(
                    caller.Span,
                    Rules.Render.WrongCall,
                    Messages.Scripting.IncludeTakesName,
                    Messages.Scripting.FormOfInclude
                )
            );
        if (engine.Host.FindPartial(name) is not { } partial)
            return engine.LostBy(
                new ScriptFailure(
                    caller.Span,
                    Rules.Render.UnknownPartial,
                    Messages.Scripting.NoPartial(name),
                    Messages.DidYouMean(name, engine.Host.PartialNames)
                )
            );
        var rest = new ScriptArray(arguments.Skip(1));
        foreach (var (key, value) in arguments.ScriptObject ?? [])
            rest.ScriptObject.SetValue(key, value, false);
        // As a statement it writes directly into the output; inside a larger expression its text is the result.
        if (caller.Parent is ScriptExpressionStatement)
        {
            engine.Include(name, rest, () => Run(engine, partial, rest, caller));
            return null;
        }
        var inner = new CharBuffer(engine.Limits.Output);
        engine.PushOutput(inner);
        try
        {
            Run(engine, partial, rest, caller);
        }
        finally
        {
            engine.PopOutput();
        }
        return new HtmlText(inner.Written.ToString());
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));

    private static void Run(Engine engine, ScriptTemplate partial, ScriptArray arguments, ScriptNode caller)
    {
        engine.EnterRecursive(caller);
        engine.PushLocal();
        try
        {
            engine.SetValue(ScriptVariable.Arguments, arguments, true, true);
            engine.Evaluate(partial.Page);
        }
        finally
        {
            engine.PopLocal();
            engine.ExitRecursive(caller);
        }
    }
}
