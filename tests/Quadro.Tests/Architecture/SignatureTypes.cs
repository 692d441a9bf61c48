using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Quadro.Tests.Architecture;

/// <summary>Tells of every named type that a signature holds; the shapes around the names (arrays, generics, pointers)
/// don't matter.</summary>
internal sealed class SignatureTypes(MetadataReader metadata, Action<TypeName> found)
    : ISignatureTypeProvider<SignatureTypes.Seen, object?>
{
    internal readonly record struct Seen;

    private readonly string assembly = metadata.GetString(metadata.GetAssemblyDefinition().Name);

    public TypeName NameOf(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (type.GetDeclaringType() is { IsNil: false } outer)
            type = metadata.GetTypeDefinition(outer);
        return new TypeName(assembly, metadata.GetString(type.Namespace), metadata.GetString(type.Name));
    }

    public TypeName NameOf(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        var scope =
            type.ResolutionScope.Kind == HandleKind.AssemblyReference
                ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
                : assembly;
        return new TypeName(scope, metadata.GetString(type.Namespace), metadata.GetString(type.Name));
    }

    public Seen GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        found(NameOf(handle));
        return default;
    }

    public Seen GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        found(NameOf(handle));
        return default;
    }

    public Seen GetTypeFromSpecification(
        MetadataReader reader,
        object? genericContext,
        TypeSpecificationHandle handle,
        byte rawTypeKind
    ) => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public Seen GetArrayType(Seen elementType, ArrayShape shape) => default;

    public Seen GetByReferenceType(Seen elementType) => default;

    public Seen GetFunctionPointerType(MethodSignature<Seen> signature) => default;

    public Seen GetGenericInstantiation(Seen genericType, ImmutableArray<Seen> typeArguments) => default;

    public Seen GetGenericMethodParameter(object? genericContext, int index) => default;

    public Seen GetGenericTypeParameter(object? genericContext, int index) => default;

    public Seen GetModifiedType(Seen modifier, Seen unmodifiedType, bool isRequired) => default;

    public Seen GetPinnedType(Seen elementType) => default;

    public Seen GetPointerType(Seen elementType) => default;

    public Seen GetPrimitiveType(PrimitiveTypeCode typeCode) => default;

    public Seen GetSZArrayType(Seen elementType) => default;
}
