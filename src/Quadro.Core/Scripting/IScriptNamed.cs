namespace Quadro.Scripting;

/// <summary>Something that expressions may call by a name: a record, by its id.</summary>
public interface IScriptNamed : IScriptMembers
{
    bool IsCalled(string name);
}
