using Mono.Cecil;
using Trivia.Architecture.Tests.Fixtures;
using Trivia.Architecture.Tests.Reading;

namespace Trivia.Architecture.Tests;

/// <summary>Rules are pure: time, seeds and randomness are arguments; no I/O, no tasks, no logger, no Orleans runtime.</summary>
public sealed class PurityTests
{
    /// <summary>Where rules may take types from. What a namespace holds besides is named in <see cref="Impure"/>.</summary>
    private static readonly HashSet<string> Namespaces =
    [
        "System",
        "System.Buffers",
        "System.Buffers.Binary",
        "System.Collections",
        "System.Collections.Frozen",
        "System.Collections.Generic",
        "System.Collections.Immutable",
        "System.Diagnostics",
        "System.Diagnostics.CodeAnalysis",
        "System.Globalization",
        "System.Linq",
        "System.Numerics",
        "System.Reflection",
        "System.Runtime.CompilerServices",
        "System.Runtime.InteropServices",
        "System.Security.Cryptography",
        "System.Text",
        "System.Text.RegularExpressions",
        "System.Text.Unicode",
    ];

    /// <summary>Types and members that read a clock, the machine or chance, or that touch the world.</summary>
    private static readonly HashSet<string> Impure =
    [
        "System.AppContext",
        "System.AppDomain",
        "System.Console",
        "System.DateTime.get_Now",
        "System.DateTime.get_Today",
        "System.DateTime.get_UtcNow",
        "System.DateTimeOffset.get_LocalDateTime",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.DateTimeOffset.ToLocalTime",
        "System.DateTime.ToLocalTime",
        "System.Environment",
        "System.GC",
        "System.Guid.CreateVersion7",
        "System.Guid.NewGuid",
        "System.HashCode",
        "System.IServiceProvider",
        "System.Lazy`1",
        "System.Random",
        "System.TimeProvider",
        "System.TimeZoneInfo.get_Local",
        "System.Diagnostics.Activity",
        "System.Diagnostics.ActivitySource",
        "System.Diagnostics.Debug",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.Diagnostics.Trace",
        "System.Reflection.Assembly",
        "System.Security.Cryptography.RandomNumberGenerator",
    ];

    /// <summary>The attributes that name stored fields.</summary>
    private static readonly HashSet<string> Attributes =
    [
        "Orleans.AliasAttribute",
        "Orleans.GenerateSerializerAttribute",
        "Orleans.IdAttribute",
        "Orleans.ImmutableAttribute",
    ];

    [Fact]
    public void Rules_WhateverTheyUse_IsPure() =>
        (from type in Codebase.Rules.WrittenTypes()
         from use in ImpureUses(type)
         select $"{type.FullName} uses {use}").ShouldBeNone("Rules decide from their arguments alone:");

    [Theory]
    [InlineData(typeof(Impure.Clock), "System.DateTimeOffset.get_UtcNow")]
    [InlineData(typeof(Impure.Chance), "System.Random")]
    [InlineData(typeof(Impure.Waiting), "System.Threading.Tasks.Task")]
    [InlineData(typeof(Impure.Files), "System.IO.File")]
    [InlineData(typeof(Impure.Injected), "System.TimeProvider")]
    [InlineData(typeof(Impure.Lambda), "System.Diagnostics.Stopwatch")]
    [InlineData(typeof(Impure.Iterator), "System.Guid.NewGuid")]
    [InlineData(typeof(Impure.Argument), "System.Net.IPAddress")]
    [InlineData(typeof(Impure.Hashed), "System.HashCode")]
    public void Rules_FixtureThatIsImpure_IsFound(Type fixture, string use) =>
        ImpureUses(Codebase.Fixture(fixture)).ShouldContain(use);

    [Fact]
    public void Rules_FixtureThatIsPure_IsLeftAlone() => ImpureUses(Codebase.Fixture(typeof(Pure))).ShouldBeEmpty();

    private static IEnumerable<string> ImpureUses(TypeDefinition type) =>
        from use in Uses.Of(type)
        where use.Assembly != type.Module.Assembly.Name.Name && !IsPure(use)
        select use.ToString();

    private static bool IsPure(Use use)
    {
        if (use.Namespace.StartsWith("Orleans", StringComparison.Ordinal))
        {
            return Attributes.Contains(use.Type.FullName);
        }

        // Every iterator asks for its thread, so that two loops over it do not meet. A generated regular expression is marked as such.
        var bookkeeping = use is { Type.FullName: "System.Environment", Member: null or "get_CurrentManagedThreadId" }
            or { Type.FullName: "System.CodeDom.Compiler.GeneratedCodeAttribute" };
        return bookkeeping || (Namespaces.Contains(use.Namespace) && !Impure.Contains(use.Type.FullName) && !Impure.Contains(use.ToString()));
    }
}
