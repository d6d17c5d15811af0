using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Trivia.Architecture.Tests.Reading;

/// <summary>Everything that a type uses, nested types and what the compiler made of its lambdas and iterators included.</summary>
internal static class Uses
{
    /// <summary>What a type uses, in signatures, attributes and bodies.</summary>
    public static IEnumerable<Use> Of(TypeDefinition type) => Codebase.WithNested(type).SelectMany(OfOne).Distinct();

    private static IEnumerable<Use> OfOne(TypeDefinition type) =>
    [
        .. Types(type.BaseType),
        .. type.Interfaces.SelectMany(implemented => Types(implemented.InterfaceType)),
        .. Attributes(type),
        .. Constraints(type),
        .. type.Fields.SelectMany(field => Types(field.FieldType).Concat(Attributes(field))),
        .. type.Properties.SelectMany(property => Types(property.PropertyType).Concat(Attributes(property))),
        .. type.Events.SelectMany(happening => Types(happening.EventType).Concat(Attributes(happening))),
        .. type.Methods.SelectMany(OfMethod),
    ];

    private static IEnumerable<Use> OfMethod(MethodDefinition method) =>
    [
        .. Types(method.ReturnType),
        .. Attributes(method),
        .. Attributes(method.MethodReturnType),
        .. Constraints(method),
        .. method.Parameters.SelectMany(parameter => Types(parameter.ParameterType).Concat(Attributes(parameter))),
        .. method.HasBody ? OfBody(method.Body) : [],
    ];

    private static IEnumerable<Use> OfBody(MethodBody body) =>
    [
        .. body.Variables.SelectMany(variable => Types(variable.VariableType)),
        .. body.ExceptionHandlers.SelectMany(handler => Types(handler.CatchType)),
        .. body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            TypeReference type => Types(type),
            MethodReference method => Member(method),
            FieldReference field => Types(field.FieldType).Concat(Named(field.DeclaringType, field.Name)),
            _ => [],
        }),
    ];

    private static IEnumerable<Use> Member(MethodReference method) =>
    [
        .. Named(method.DeclaringType, method.Name),
        .. Types(method.ReturnType),
        .. method.Parameters.SelectMany(parameter => Types(parameter.ParameterType)),
        .. method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Types) : [],
    ];

    private static IEnumerable<Use> Named(TypeReference declaring, string member) =>
        Types(declaring).Append(new Use(declaring.GetElementType(), member));

    private static IEnumerable<Use> Attributes(ICustomAttributeProvider owner) =>
        owner.CustomAttributes.SelectMany(attribute => Types(attribute.AttributeType)
            .Concat(attribute.ConstructorArguments
                .Concat(attribute.Properties.Select(property => property.Argument))
                .SelectMany(argument => Types(argument.Type).Concat(Types(argument.Value as TypeReference)))));

    private static IEnumerable<Use> Constraints(IGenericParameterProvider owner) =>
        owner.GenericParameters.SelectMany(parameter => parameter.Constraints)
            .SelectMany(constraint => Types(constraint.ConstraintType));

    private static IEnumerable<Use> Types(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => Types(generic.ElementType).Concat(generic.GenericArguments.SelectMany(Types)),
        IModifierType modifier => Types(modifier.ElementType).Concat(Types(modifier.ModifierType)),
        FunctionPointerType pointer => Types(pointer.ReturnType)
            .Concat(pointer.Parameters.SelectMany(parameter => Types(parameter.ParameterType))),
        TypeSpecification wrapped => Types(wrapped.ElementType),
        _ => [new Use(type, null)],
    };
}
