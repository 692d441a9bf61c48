using Quadro.Model.Records;
using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Model;

/// <summary>Runs expressions over a finished model, without a page around them.</summary>
public sealed class ModelHost : IScriptHost
{
    public IEnumerable<string> PartialNames => [];

    public bool TryGetMember(IMembers target, string name, out object? value) => target.TryGetMember(name, out value);

    public object? Present(object? value) => value is LocalizedText text ? text.Canonical : value;

    public object Print(object value) => Merging.Canonical(value is Functions.Total total ? total.Value : value);

    public bool? IsTrue(object value) => value is Unknown ? false : null;

    public ScriptTemplate? FindPartial(string name) => null;
}
