using System.Collections.Frozen;
using System.Runtime.ExceptionServices;
using Quadro.Diagnostics;
using Quadro.Model.Functions;
using Quadro.Model.Reading;
using Quadro.Model.Records;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Codes;
using Quadro.Values.Dates;
using Quadro.Values.Language;
using Quadro.Values.Norms;
using Quadro.Values.Numbers;

namespace Quadro.Model.Links;

/// <summary>Computes fields: each on first use, so that one may use another; a cycle is reported.</summary>
internal sealed class Computation(
    ScriptLibrary library,
    SiteValues site,
    IMembers data,
    LanguageFormats formats,
    DiagnosticBag log
) : IScriptHost
{
    private const int MostWaiting = 2000;
    private const int OneStack = 16;
    private const int StackSize = 16 << 20;

    private readonly HashSet<(DataObject, int)> done = [];
    private readonly List<(DataObject Part, int Field)> open = [];
    private readonly List<ScriptContext> contexts = [];

    private readonly HashSet<(Field, string)> telling = [];

    /// <summary>The inverse names of hidden references.</summary>
    public FrozenSet<string> HiddenInverses { get; init; } = [];

    /// <summary>The names by which computed references find their records.</summary>
    public required NameIndex Names { get; init; }

    /// <summary>Shared by all wrong names: it keeps its results, and stops searching when there are many.</summary>
    private UnknownNames Unfound => field ??= new(Names);

    public IEnumerable<string> PartialNames => [];

    public void Run(IEnumerable<Record> records)
    {
        foreach (var record in records)
            Run(record, record);
    }

    private void Run(Record owner, DataObject part)
    {
        if (!part.Fields.Computes)
            return;
        foreach (var i in part.Fields.Deep)
        {
            if (part.Fields.All[i].Computed is not null)
                Compute(owner, part, i);
            foreach (var inner in Part.In(part.Given(i)))
                Run(owner, inner);
        }
    }

    /// <summary>Evaluates an expression about a record; false when it failed, which is reported.</summary>
    public bool TryEvaluate(ScriptExpression expression, DataObject part, Record? owner, out object? value) =>
        Context().TryEvaluate(expression, new ExpressionScope(this, part, owner, site, data), owner, log, out value);

    public string? Text(ScriptExpression text, DataObject part, Record owner) =>
        Context().EvaluateText(text, new ExpressionScope(this, part, owner, site, data), owner, log);

    /// <summary>A free script context: an engine cannot run inside itself, so a value that another one needs is
    /// computed by the next engine.</summary>
    private ScriptContext Context()
    {
        while (contexts.Count <= open.Count)
            contexts.Add(new ScriptContext(library, this, _ => null));
        return contexts[open.Count];
    }

    public object? Present(object? value) => value is LocalizedText text ? text.Canonical : value;

    /// <summary>Prints a value for readers of the site's language, because the messages of rules contain amounts and
    /// dates.</summary>
    public object Print(object value) =>
        value switch
        {
            Functions.Total total => Print(total.Value),
            LocalizedText text => text.In(formats.Language, formats.Language).Text,
            IValue typed => typed.Print(formats),
            decimal number => formats.Number(number),
            _ => Merging.Canonical(value),
        };

    public bool? IsTrue(object value) => value is Unknown ? false : null;

    public ScriptTemplate? FindPartial(string name) => null;

    /// <summary>Makes sure that a computed member has its value before it is read.</summary>
    public bool TryGetMember(IMembers target, string name, out object? value)
    {
        if (open.Count > 0 && target is DataObject read)
            Watch(read, name);
        if (
            target is DataObject part
            && part.Fields.IndexOf(name) is var i and >= 0
            && part.Fields.All[i].Computed is not null
            && !done.Contains((part, i))
        )
            Nested(part, i);
        return target.TryGetMember(name, out value);
    }

    /// <summary>Counts the list that a declared number refers to.</summary>
    public bool TryCount(DataObject part, int field, Record owner, out object? value)
    {
        open.Add((part, field));
        var done = TryEvaluate(part.Fields.All[field].Of!, part, owner, out value);
        open.RemoveAt(open.Count - 1);
        return done;
    }

    /// <summary>Checks that no visible field is computed from a hidden one.</summary>
    private void Watch(DataObject read, string name)
    {
        var (part, index) = open[^1];
        var (field, asked) = (part.Fields.All[index], read.Fields.IndexOf(name));
        var visibility =
            asked >= 0 ? read.Fields.All[asked].Visibility
            : HiddenInverses.Contains(name) ? "internal"
            : "public";
        if (
            visibility == "public"
            || Publication.IsVisible(visibility, site.Settings)
            || !Publication.IsVisible(field.Visibility, site.Settings)
            || !telling.Add((field, name))
        )
            return;
        log.Add(Messages.Model.TellingComputation((field.Computed ?? field.Of)!.Span, field.Name, name, visibility));
    }

    private void Nested(DataObject part, int field)
    {
        if (open.Contains((part, field)))
        {
            var names = open.SkipWhile(entry => entry != (part, field))
                .Select(entry => entry.Part.Fields.All[entry.Field].Name);
            log.Add(
                Messages.Model.ComputedCycle(
                    part.Fields.All[field].Computed!.Span,
                    string.Join(" -> ", names.Append(part.Fields.All[field].Name))
                )
            );
            done.Add((part, field));
            return;
        }
        if (open.Count > MostWaiting)
        {
            log.Add(
                Messages.Model.LongWait(part.Fields.All[field].Computed!.Span, part.Fields.All[field].Name, MostWaiting)
            );
            done.Add((part, field));
            return;
        }
        if (open.Count % OneStack > 0)
            Compute(part as Record, part, field);
        else
            OnFreshStack(() => Compute(part as Record, part, field));
    }

    /// <summary>Runs an action on a new thread: values that wait for each other fill the stack, which is small by
    /// default.</summary>
    private static void OnFreshStack(Action run)
    {
        var fault = (ExceptionDispatchInfo?)null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    run();
                }
                catch (Exception exception)
                {
                    fault = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize
        );
        thread.Start();
        thread.Join();
        fault?.Throw();
    }

    private void Compute(Record? owner, DataObject part, int index)
    {
        if (done.Contains((part, index)))
            return;
        var field = part.Fields.All[index];
        open.Add((part, index));
        if (TryEvaluate(field.Computed!, part, owner, out var value))
        {
            var typed = OfType(value, field, owner ?? part);
            part.Set(index, typed, field.Computed!.Span);
            if (typed is not (null or Unknown or Functions.Total))
                Hold(typed, field, owner, part);
        }
        open.RemoveAt(open.Count - 1);
        done.Add((part, index));
    }

    /// <summary>Reads a text as the field's type: a category, a date, a code; null when it cannot be read, which is
    /// reported.</summary>
    private object? Read(string text, Field field, DataObject place)
    {
        if (UnseenSigns.Next(text, 0) is >= 0 and var at)
            return Wrong(
                UnseenSigns.Replace(text),
                field,
                place,
                Messages.Model.LeaveUnseenOut(UnseenSigns.Name(text[at]))
            );
        if (
            field.Categories.IsEmpty && field.Type is FieldType.String or FieldType.Any or FieldType.Inferred
            || text.Length == 0
        )
            return field.IsReference && text.Length > 0 ? Refer(text, field, place) : text;
        var node = new Load.ScalarNode(text, Load.ScalarKind.Plain, field.Computed!.Span);
        if (!field.Categories.IsEmpty)
            return ValueReader.Find(text, node, field)
                ?? Wrong(text, field, place, Category.Offered(text, [.. field.Categories.Select(each => each.Value)]));
        var parsed = ScalarReader.Read(node, field);
        return parsed.Value ?? Wrong(text, field, place, parsed.Accepted);
    }

    /// <summary>Finds the record that a computed name means, as a reference in the data would.</summary>
    private object? Refer(string name, Field field, DataObject place)
    {
        var found = Names.Candidates(field, name);
        if (found is [{ IsPublished: true } only])
            return only;
        if (Names.MayHaveLost(field))
            return null;
        return Wrong(
            name,
            field,
            place,
            found.Count > 1 ? UnknownNames.Choice(found)
                : found.Count == 1 ? Messages.Model.HiddenFromReaders
                : Unfound.OfQuery(field, name).Help ?? Messages.Model.NoSuchRecord
        );
    }

    /// <summary>The result of an expression as a value of the field's type, or null when it is of another type, which
    /// is reported.</summary>
    private object? OfType(object? value, Field field, DataObject place)
    {
        if (field.Many && value is IReadOnlyList<object?> list)
            return list.Select(item => OfType(item, field, place)).Where(item => item is not null).ToArray();
        if (value is int whole)
            value = (long)whole;
        if (value is string text)
            return ComputedValue.Natured(Read(text, field, place), field);
        var typed = ComputedValue.Of(value, field);
        if (typed is null or Unknown or Functions.Total || Fits(typed, field))
            return typed;
        if (
            typed is long or decimal
            && ScalarReader.OfSchema(Merging.Canonical(typed), field).Value is { } read
            && field.Type is FieldType.Count or FieldType.Period or FieldType.Istat or FieldType.Year
        )
            return read;
        return Wrong(
            Merging.Canonical(typed),
            field,
            place,
            typed is Money && field.Type is FieldType.Number or FieldType.Integer
                ? Messages.Model.AskAmount
                : Messages.Model.GiveFieldsType
        );
    }

    private static bool Fits(object value, Field field) =>
        !field.Categories.IsEmpty
        || field.IsReference
        || field.Type switch
        {
            FieldType.Integer => Functions.QueryNumber.Of(value) is { } number
                ? number == decimal.Truncate(number)
                : value is Count,
            FieldType.Number => value is long or decimal or double or Percent or WrittenNumber or Count,
            FieldType.Boolean => value is bool,
            FieldType.Money => value is Money,
            FieldType.Percent => value is Percent,
            FieldType.Date or FieldType.Year or FieldType.YearMonth or FieldType.DateTime => value
                is PartialDate
                    or Moment,
            FieldType.Period => value is Period or PartialDate,
            FieldType.Time => value is TimeOfDay,
            FieldType.Duration => value is Duration,
            FieldType.Count => value is Count,
            FieldType.Cup => value is Cup,
            FieldType.Istat => value is Istat,
            FieldType.ProjectCode => value is ProjectCode,
            FieldType.NormRef => value is NormRef,
            FieldType.GeoPoint => value is GeoPoint,
            _ => true,
        };

    private object? Wrong(string shown, Field field, DataObject place, Wording? help)
    {
        log.Add(
            Messages
                .Model.ComputedWrongly(place.Span, field.Name, shown, help, field.Computed!.Span)
                .About((place as Record)?.Key, field.Name)
        );
        return null;
    }

    /// <summary>Checks that a computed value fits the schema like a written one. It has no place of its own, so
    /// findings name the record's.</summary>
    private void Hold(object value, Field field, Record? owner, DataObject part)
    {
        if (value is IReadOnlyList<object?> || field.Constraints.Bounds.Any(bound => !AreAlike(bound.Value, value)))
            return;
        if (ConstraintChecks.Of(value, Merging.Canonical(value), field) is not { } fault)
            return;
        var notes = new[]
        {
            field.Constraints.DeclaredAt(fault.Word),
            Messages.Model.ComputedHere(field.Computed!.Span),
        }.OfType<Note>();
        log.Add(
            Messages
                .Model.ComputedBreaks((owner ?? part).Span, field.Name, fault.Problem, fault.Help)
                .Adds([.. notes])
                .About(owner?.Key, field.Name)
        );
    }

    private static bool AreAlike(object bound, object value) =>
        bound.GetType() == value.GetType() || (Numeric.TryRead(bound, out _) && Numeric.TryRead(value, out _));
}
