using Quadro.Diagnostics;
using Quadro.Text;
using Quadro.Values;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Quadro.Scripting.Running;

/// <summary>A function of the engine that passes on an unknown value; the engine's version would print it and work
/// with the words.</summary>
internal sealed class PassingFunction(string name, IScriptCustomFunction inner) : IScriptCustomFunction
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
        if (name == "object.default")
            return arguments.Count == 2 ? Engine.Box(engine.Unbox(Default(arguments))) : throw Wrong(span, arguments);
        // An unknown value may be an item of a list like any other, but an unknown list has no items.
        var asked = name is "array.add" or "array.insert_at" ? Math.Min(1, arguments.Count) : arguments.Count;
        for (var i = 0; i < asked; i++)
            if (Truth.IsUnknown(arguments[i]))
                return Engine.Box(engine.Unbox(arguments[i]));
        if (
            name is "math.divided_by" or "math.modulo"
            && arguments.Count > 1
            && engine.Unbox(arguments[1]) is 0 or 0L or 0m or 0d
        )
            throw new ScriptFailure(span, Rules.Render.FailedTemplate, Messages.Scripting.DivideByZero);
        try
        {
            return inner.Invoke(context, callerContext, Given(engine, span, arguments), blockStatement);
        }
        catch (ScriptRuntimeException exception)
            when (exception is not (ScriptFailure or ScriptAbortException)
                && ScriptFailure.In(exception) is null
                && !ScriptFailure.IsFinalIn(exception)
            )
        {
            throw Unfit(engine, span, arguments);
        }
        catch (Exception exception)
            when (exception
                    is FormatException
                        or InvalidCastException
                        or ArgumentException
                        or OverflowException
                        or InvalidOperationException
            )
        {
            throw ScriptFailure.In(new ScriptRuntimeException(span, exception.Message, exception))
                ?? Unfit(engine, span, arguments);
        }
    }

    private ScriptArray Given(Engine engine, Scriban.Parsing.SourceSpan span, ScriptArray arguments)
    {
        var given = new ScriptArray();
        for (var i = 0; i < inner.ParameterCount; i++)
        {
            var parameter = inner.GetParameterInfo(i);
            if (i < arguments.Count)
                given.Add(engine.ToObject(span, Gone(engine, arguments[i], span), parameter.ParameterType)!);
            else if (arguments.ScriptObject is { } named && named.TryGetValue(parameter.Name, out var value))
                given.Add(engine.ToObject(span, Gone(engine, value, span), parameter.ParameterType)!);
            else if (parameter.HasDefaultValue)
                given.Add(parameter.DefaultValue!);
            else if (inner.VarParamKind == ScriptVarParamKind.None)
                throw Wrong(span, arguments);
        }
        if (arguments.Count > inner.ParameterCount && inner.VarParamKind == ScriptVarParamKind.None)
            throw Wrong(span, arguments);
        for (var i = inner.ParameterCount; i < arguments.Count; i++)
            given.Add(arguments[i]);
        return given;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => new(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Counts the items that the function will go through, before it runs.</summary>
    private static object? Gone(Engine engine, object? value, Scriban.Parsing.SourceSpan span)
    {
        var listed = engine.Listed(value, span);
        if (listed is System.Collections.ICollection list)
            engine.Charge(list.Count, span);
        else if (listed is string { Length: > 1024 } text)
            engine.Charge(text.Length / 1024, span);
        return listed;
    }

    private static object? Default(ScriptArray arguments) =>
        arguments[0] is null or "" || Truth.IsUnknown(arguments[0]) ? arguments[1] : arguments[0];

    private ScriptFailure Unfit(Engine engine, Scriban.Parsing.SourceSpan span, ScriptArray arguments)
    {
        var shown = arguments
            .Select(value =>
                value is System.Collections.IList
                    ? Messages.Scripting.AList
                    : Wording.Same($"'{engine.PlainText(value)}'")
            )
            .ToList();
        var help =
            name == "array.sort" ? Messages.Scripting.SortBy
            : arguments.Any(value => engine.Unbox(value) is IOperand) ? Messages.Scripting.PrintByThemselves
            : Messages.Scripting.CalledAs(Form);
        return new ScriptFailure(
            span,
            Rules.Render.WrongCall,
            Messages.Scripting.CannotWorkWith(name, Wording.Join(", ", shown)),
            help
        );
    }

    private string Form =>
        $"{name} "
        + $"{string.Join(' ', Enumerable.Range(0, inner.ParameterCount).Select(i => inner.GetParameterInfo(i).Name))}";

    private ScriptFailure Wrong(Scriban.Parsing.SourceSpan span, ScriptArray arguments) =>
        new(
            span,
            Rules.Render.WrongCall,
            Messages.Scripting.WrongCount(
                name,
                arguments.Count,
                Messages.Scripting.FromTo(inner.ParameterCount, inner.ParameterCount)
            ),
            Messages.Scripting.CalledAs(Form)
        );
}
