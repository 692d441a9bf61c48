using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Quadro.Tests.Architecture;

/// <summary>
/// Reads who uses whom out of a compiled assembly: base types, interfaces, constraints, attributes, fields, signatures,
/// locals, and every token in the IL, so that a use inside a lambda or an iterator is seen too. Constants are copied by
/// the compiler and leave no trace.
/// </summary>
internal sealed class AssemblyUses
{
    private readonly PEReader pe;
    private readonly MetadataReader metadata;
    private readonly SignatureTypes types;
    private readonly HashSet<TypeUse> found = [];
    private readonly HashSet<(TypeName User, string Method)> calls = [];
    private TypeName user = new("", "", "");
    private string where = "";

    private AssemblyUses(PEReader pe)
    {
        this.pe = pe;
        metadata = pe.GetMetadataReader();
        types = new SignatureTypes(metadata, Add);
    }

    /// <summary>Every method of the assembly that is called or taken, as "Type.Method", with the type that does
    /// so.</summary>
    public static IReadOnlyCollection<(TypeName User, string Method)> Calls(string path)
    {
        using var file = File.OpenRead(path);
        return Calls(file);
    }

    public static IReadOnlyCollection<(TypeName User, string Method)> Calls(Stream assembly)
    {
        using var pe = new PEReader(assembly);
        var uses = new AssemblyUses(pe);
        foreach (var type in uses.metadata.TypeDefinitions)
            uses.ReadType(type);
        return uses.calls;
    }

    public static IReadOnlyCollection<TypeUse> Read(string path)
    {
        using var file = File.OpenRead(path);
        return Read(file);
    }

    public static IReadOnlyCollection<TypeUse> Read(Stream assembly)
    {
        using var pe = new PEReader(assembly);
        var uses = new AssemblyUses(pe);
        foreach (var type in uses.metadata.TypeDefinitions)
            uses.ReadType(type);
        return uses.found;
    }

    private void Add(TypeName used)
    {
        if (used != user)
            found.Add(new TypeUse(user, used, where));
    }

    private void ReadType(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        user = types.NameOf(handle);
        where = "base type";
        Follow(type.BaseType);
        where = "interface";
        foreach (var i in type.GetInterfaceImplementations())
            Follow(metadata.GetInterfaceImplementation(i).Interface);
        where = "attribute";
        ReadAttributes(type.GetCustomAttributes());
        ReadConstraints(type.GetGenericParameters());
        foreach (var field in type.GetFields())
            ReadField(metadata.GetFieldDefinition(field));
        foreach (var method in type.GetMethods())
            ReadMethod(metadata.GetMethodDefinition(method));
        foreach (var property in type.GetProperties())
            ReadAttributes(metadata.GetPropertyDefinition(property).GetCustomAttributes());
    }

    private void ReadField(FieldDefinition field)
    {
        where = "field " + metadata.GetString(field.Name);
        field.DecodeSignature(types, null);
        ReadAttributes(field.GetCustomAttributes());
    }

    private void ReadMethod(MethodDefinition method)
    {
        where = "method " + metadata.GetString(method.Name);
        method.DecodeSignature(types, null);
        ReadAttributes(method.GetCustomAttributes());
        ReadConstraints(method.GetGenericParameters());
        foreach (var parameter in method.GetParameters())
            ReadAttributes(metadata.GetParameter(parameter).GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = pe.GetMethodBody(method.RelativeVirtualAddress);
        Follow(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
            Follow(region.CatchType);
        foreach (var token in IlTokens.Read(body.GetILReader()))
            Follow(token);
    }

    private void ReadAttributes(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
            Follow(metadata.GetCustomAttribute(attribute).Constructor);
    }

    private void ReadConstraints(GenericParameterHandleCollection parameters)
    {
        foreach (var parameter in parameters)
        foreach (var constraint in metadata.GetGenericParameter(parameter).GetConstraints())
            Follow(metadata.GetGenericParameterConstraint(constraint).Type);
    }

    private void Follow(EntityHandle handle)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                Add(types.NameOf((TypeDefinitionHandle)handle));
                break;
            case HandleKind.TypeReference:
                Add(types.NameOf((TypeReferenceHandle)handle));
                break;
            case HandleKind.TypeSpecification:
                metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(types, null);
                break;
            case HandleKind.MethodDefinition:
                FollowMethod(metadata.GetMethodDefinition((MethodDefinitionHandle)handle));
                break;
            case HandleKind.FieldDefinition:
                Follow(metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MethodSpecification:
                FollowInstance(metadata.GetMethodSpecification((MethodSpecificationHandle)handle));
                break;
            case HandleKind.MemberReference:
                FollowMember(metadata.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.StandaloneSignature:
                FollowSignature(metadata.GetStandaloneSignature((StandaloneSignatureHandle)handle));
                break;
        }
    }

    private void FollowMethod(MethodDefinition method)
    {
        Follow(method.GetDeclaringType());
        calls.Add((user, $"{types.NameOf(method.GetDeclaringType()).Name}.{metadata.GetString(method.Name)}"));
    }

    private void FollowInstance(MethodSpecification method)
    {
        Follow(method.Method);
        method.DecodeSignature(types, null);
    }

    private void FollowMember(MemberReference member)
    {
        Follow(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method)
            member.DecodeMethodSignature(types, null);
        else
            member.DecodeFieldSignature(types, null);
    }

    private void FollowSignature(StandaloneSignature signature)
    {
        if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
            signature.DecodeLocalSignature(types, null);
        else
            signature.DecodeMethodSignature(types, null);
    }
}
