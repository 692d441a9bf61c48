using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Links;
using Quadro.Model.Records;
using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Plan;

/// <summary>Runs what page templates ask in their front matter: whether there is a page, and what it lists.</summary>
internal sealed class PlanExpressions(SiteModel model, ScriptLibrary library, DiagnosticBag log)
{
    private readonly ScriptContext context = new(library, new ModelHost(), _ => null);
    private readonly DataView data = new(model.Collections);
    private readonly SiteValues site = new(model.AsOf, model.Owner, model.Settings)
    {
        Records = model.RecordCount,
        Without = model.Without,
    };

    public bool Holds(ScriptExpression where, Record? record) =>
        TryEvaluate(where, record, out var holds) && holds is not (null or false or Unknown);

    /// <summary>The items of a list; null when the expression failed, which is reported.</summary>
    public IReadOnlyList<object?>? Items(ScriptExpression items, Record? record)
    {
        if (!TryEvaluate(items, record, out var found))
            return null;
        return found switch
        {
            ScriptList own => own.Items,
            IReadOnlyList<object?> some => some,
            _ => [],
        };
    }

    private bool TryEvaluate(ScriptExpression expression, Record? record, out object? value) =>
        context.TryEvaluate(expression, new Scope(record, data, site), null, log, out value);

    private sealed class Scope(Record? record, DataView data, SiteValues site) : IMembers
    {
        public IEnumerable<string> MemberNames => record is null ? ["data", "site"] : ["data", "site", "record"];

        public bool TryGetMember(string name, out object? value)
        {
            value = name switch
            {
                "data" => data,
                "site" => site,
                "record" => record,
                _ => null,
            };
            return value is not null;
        }
    }
}
