using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;

namespace Quadro.Model.Records;

/// <summary>Adds everything that a template can see of a value to a hash. A record is only added by its name, because
/// its values are tracked separately.</summary>
public static class ValueDigest
{
    private enum Sort
    {
        Nothing,
        Text,
        Number,
        Decimal,
        Real,
        Truth,
        Record,
        Part,
        List,
        Category,
        Date,
        Moment,
        Money,
        Words,
        Value,
        Other,
    }

    public static Digest Add(this Digest digest, Record record)
    {
        digest.Add(record.Key).Add(record.Fields.Digest);
        foreach (var body in record.Bodies)
            digest.Add(body.Language).Add(body.File.Path).Add(body.RunsTemplates ? 1 : 0);
        foreach (var alias in record.Aliases)
            digest.Add(alias);
        return AddFields(digest, record);
    }

    public static Digest AddValue(this Digest digest, object? value)
    {
        switch (value)
        {
            case null:
                return digest.Add((long)Sort.Nothing);
            case string text:
                return digest.Add((long)Sort.Text).Add(text);
            case long number:
                return digest.Add((long)Sort.Number).Add(number);
            case int number:
                return digest.Add((long)Sort.Number).Add(number);
            case decimal number:
                return digest.Add((long)Sort.Decimal).Add(number);
            case double number:
                return digest.Add((long)Sort.Real).Add(BitConverter.DoubleToInt64Bits(number));
            case bool truth:
                return digest.Add((long)Sort.Truth).Add(truth ? 1 : 0);
            case Record record:
                return digest.Add((long)Sort.Record).Add(record.Key);
            case DataObject part:
                return AddFields(digest.Add((long)Sort.Part).Add(part.Fields.Digest), part);
            case Category category:
                return digest.Add((long)Sort.Category).Add(category.Value).Add(category.Order).AddValue(category.Label);
            case PartialDate date:
                return AddDate(digest.Add((long)Sort.Date), date);
            case Moment moment:
                return AddDate(digest.Add((long)Sort.Moment), moment.Date)
                    .Add(moment.Time.Ticks)
                    .Add(moment.OffsetMinutes ?? long.MinValue);
            case Money money:
                return digest
                    .Add((long)Sort.Money)
                    .Add(money.Amount)
                    .Add(money.Currency)
                    .Add(money.Nature)
                    .AddValue(money.AsOf);
            case LocalizedText words:
                return AddWords(digest, words);
            case ScriptList list:
                return AddList(digest, list.Unread);
            case IReadOnlyList<object?> list:
                return AddList(digest, list);
            case IMembers members:
                return AddMembers(digest, members);
            default:
                return digest.Add((long)Sort.Other).Add(value.GetType().Name).Add(value.ToString());
        }
    }

    private static Digest AddDate(Digest digest, PartialDate date) =>
        digest.Add((date.Year * 13L + (date.Month ?? 0)) * 32 + (date.Day ?? 0));

    private static Digest AddFields(Digest digest, DataObject part)
    {
        for (var i = 0; i < part.Fields.All.Length; i++)
            digest.AddValue(part.Given(i));
        return digest;
    }

    private static Digest AddWords(Digest digest, LocalizedText words)
    {
        digest.Add((long)Sort.Words).Add(words.Texts.Length);
        foreach (var each in words.Texts)
            digest.Add(each.Language).Add(each.Text);
        return digest;
    }

    private static Digest AddList(Digest digest, IReadOnlyList<object?> list)
    {
        digest.Add((long)Sort.List).Add(list.Count);
        for (var i = 0; i < list.Count; i++)
            digest.AddValue(list[i]);
        return digest;
    }

    /// <summary>Adds all members of a value, which also distinguish its type.</summary>
    private static Digest AddMembers(Digest digest, IMembers members)
    {
        digest
            .Add((long)Sort.Value)
            .Add(members.GetType().Name)
            .Add(members is IValue value ? value.Canonical : members.ToString());
        if (members is Unknown)
            return digest;
        foreach (var name in members.MemberNames)
            if (members.TryGetMember(name, out var member))
                digest.Add(name).AddValue(member);
        return digest;
    }
}
