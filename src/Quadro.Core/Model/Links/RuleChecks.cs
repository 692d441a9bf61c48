using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Model.Links;

/// <summary>Checks linked records: the schemas' rules, declared numbers, dates of amounts.</summary>
internal sealed class RuleChecks(Computation computation, DiagnosticBag log)
{
    private readonly HashSet<CheckedRule> pointless = [];

    public void Check(IEnumerable<RecordCollection> collections)
    {
        foreach (var collection in collections.OrderBy(collection => collection.Name, StringComparer.Ordinal))
        {
            foreach (var record in collection.Published)
            {
                foreach (var rule in collection.Schema.Rules)
                    Check(rule, record);
                CheckParts(record, record);
            }
        }
    }

    private void Check(CheckedRule rule, Record record)
    {
        if (rule.Each is null)
            Check(rule, record, record);
        else
            foreach (var part in Part.In(record.Given(rule.Each)))
                Check(rule, record, part);
    }

    private void Check(CheckedRule rule, Record record, DataObject part)
    {
        if (!computation.TryEvaluate(rule.Assert, part, record, out var holds))
            return;
        if (holds is not (bool or Unknown) && pointless.Add(rule))
            log.Add(Messages.Model.NoTruth(rule.Assert.Span, Describe(holds), record.Key));
        if (holds is not false)
            return;
        var message = Message(rule, part, record);
        log.Add(
            Messages
                .Model.BrokenRule(rule.Rule, Place(rule, part), record.Key, message)
                .Adds([.. Others(rule, record, part), Messages.Model.TheRule(rule.Assert.Span, rule.Assert.Text)])
                .About(record.Key, rule.Each ?? rule.At)
        );
    }

    private Wording Message(CheckedRule rule, DataObject part, Record record)
    {
        var title = rule.Rule.Title;
        var english = Text(rule.Message, part, record);
        var italian = rule.Italian is null ? english : Text(rule.Italian, part, record);
        return Wording.OfSite(english ?? title.English, italian ?? title.Italian);
    }

    private string? Text(ScriptExpression? message, DataObject part, Record record) =>
        message is null ? null : computation.Text(message, part, record);

    private static Wording Describe(object? value) =>
        value switch
        {
            null => Messages.Model.Nothing,
            string text => Messages.Model.TheText(text),
            IReadOnlyList<object?> => Messages.Settings.AList,
            Record record => Messages.Model.TheRecord(record.Key),
            _ => Wording.Same($"'{Merging.Canonical(value is Functions.Total total ? total.Value : value)}'"),
        };

    private IEnumerable<Note> Others(CheckedRule rule, Record record, DataObject part)
    {
        if (rule.With is null || !computation.TryEvaluate(rule.With, part, record, out var others))
            return [];
        var found = others is IReadOnlyList<object?> list ? list : [others];
        return found
            .OfType<Record>()
            .Select(other =>
                Messages.Model.RecordIsHere((rule.At is null ? null : other.SpanOf(rule.At)) ?? other.Span, other.Key)
            );
    }

    /// <summary>The place of the field that the rule names, else of the first given field in its
    /// expression.</summary>
    private static SourceSpan Place(CheckedRule rule, DataObject record)
    {
        if (rule.At is { } at && Written(record, at) is { } named)
            return named;
        foreach (var word in Words(rule.Assert.Text))
            if (Written(record, word) is { } span)
                return span;
        return record.Span;
    }

    /// <summary>The place where an author wrote a field's value, or null for computed values: they only have a place
    /// in the schema, which cannot be corrected for one record.</summary>
    private static SourceSpan? Written(DataObject record, string name) =>
        record.Fields.IndexOf(name) is var i and >= 0 && record.Fields.All[i].Computed is null
            ? record.SpanOf(i)
            : null;

    private static IEnumerable<string> Words(string expression)
    {
        for (var i = 0; i < expression.Length; i++)
        {
            if (!char.IsLetter(expression[i]))
                continue;
            var start = i;
            while (i < expression.Length && (char.IsLetterOrDigit(expression[i]) || expression[i] == '_'))
                i++;
            yield return expression[start..i];
        }
    }

    private void CheckParts(Record owner, DataObject part)
    {
        foreach (var i in part.Fields.Counted)
            if (part.Given(i) is Count count)
                CheckCount(owner, part, part.Fields.All[i], i, count);
        foreach (var i in part.Fields.Deep)
            if (part.Given(i) is Part or object?[])
                foreach (var inner in Part.In(part.Given(i)))
                    CheckParts(owner, inner);
    }

    /// <summary>Gives amounts their nature and date from the schema, before anything is computed with them.</summary>
    public void GiveNatures(IEnumerable<RecordCollection> collections)
    {
        foreach (var collection in collections.Where(collection => collection.Schema.Fields.All.Any(HasAmounts)))
        foreach (var record in collection.Published)
            GiveNatures(record, record);
    }

    private static bool HasAmounts(Field field) =>
        field.Type == FieldType.Money || field.Fields?.All.Any(HasAmounts) == true;

    private void GiveNatures(Record owner, DataObject part)
    {
        foreach (var i in part.Fields.Amounts)
        {
            if (part.Given(i) is Money money)
                CheckAmount(owner, part, part.Fields.All[i], i, money);
            if (part.Given(i) is Part or object?[])
                foreach (var inner in Part.In(part.Given(i)))
                    GiveNatures(owner, inner);
        }
    }

    private void CheckCount(Record owner, DataObject part, Field field, int index, Count count)
    {
        if (!computation.TryCount(part, index, owner, out var listed))
            return;
        var counted = listed switch
        {
            IReadOnlyList<object?> list => list.Count,
            null or Unknown => 0,
            _ => (long)decimal.Clamp(Functions.QueryNumber.Of(listed) ?? 1, long.MinValue, long.MaxValue),
        };
        part.Set(index, count.With(counted, part.Given($"{field.Name}_note") as string), null);
        if (counted == count.Declared || part.Given($"{field.Name}_note") is not null)
            return;
        log.Add(
            Messages
                .Model.DeclaredCount(part.SpanOf(index) ?? owner.Span, owner.Key, field.Name, (count.Declared, counted))
                .Adds(Messages.Model.WhatIsCounted(field.Of!.Span, field.Of.Text))
                .About(owner.Key, field.Name)
        );
    }

    /// <summary>Reports an amount without a date when the schema names a field for the date; 'not available' in it is
    /// an answer.</summary>
    private void CheckAmount(Record owner, DataObject part, Field field, int index, Money money)
    {
        var given = field.AsOf is { } name
            ? part.Given(name) ?? owner.Given(name) ?? PartialDate.Parse(name).Value
            : null;
        var date = Moment.DateOf(given);
        if (field.Nature is not null || date is not null)
            part.Set(index, money.With(field.Nature ?? money.Nature, date ?? money.AsOf), null);
        if (field.AsOf is not null && given is null)
            log.Add(
                Messages
                    .Model.AmountWithoutDate(part.SpanOf(index) ?? owner.Span, owner.Key, field.Name, field.AsOf)
                    .About(owner.Key, field.Name)
            );
    }
}
