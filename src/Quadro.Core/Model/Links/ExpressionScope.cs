using Quadro.Model.Records;
using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Model.Links;

/// <summary>The names in an expression of a schema: the fields, and record, part (when it is about a part of the
/// record), data and site.</summary>
internal sealed class ExpressionScope(IScriptHost host, DataObject part, Record? owner, IMembers site, IMembers data)
    : IMembers
{
    public IEnumerable<string> MemberNames => part.MemberNames.Concat(["record", "part", "data", "site"]);

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "record" => owner is null || ReferenceEquals(owner, part) ? part : owner,
            "part" => part,
            "data" => data,
            "site" => site,
            _ => null,
        };
        return value is not null || host.TryGetMember(part, name, out value);
    }
}
