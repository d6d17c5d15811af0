using System.Text.Json;
using Trivia.SupplyChain.Licences;

namespace Trivia.Deploy.Tests.SupplyChain;

/// <summary>Which licences pass, and which don't.</summary>
public sealed class LicenceTests
{
    private static readonly LicencePolicy Policy = new()
    {
        Allowed = ["MIT", "Apache-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"],
        Packages = new() { ["pkg:nuget/Old@1.0.0"] = "Somebody read it." },
    };

    [Theory]
    [InlineData("MIT")]
    [InlineData("MIT AND Apache-2.0")]
    [InlineData("GPL-3.0-only OR MIT")]
    [InlineData("(MIT OR GPL-3.0-only) AND Apache-2.0")]
    [InlineData("GPL-3.0-only AND GPL-2.0-only OR MIT")]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0")]
    public void IsAllowed_WhatCanBeTakenByAllowedLicencesAlone_Is(string expression) =>
        LicenceExpression.IsAllowed(expression, Policy.Allowed).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("GPL-3.0-only")]
    [InlineData("mit")]
    [InlineData("MIT AND GPL-3.0-only")]
    [InlineData("MIT AND (GPL-3.0-only OR BSD-3-Clause)")]
    [InlineData("GPL-2.0-only")]
    [InlineData("MIT WITH Classpath-exception-2.0")]
    [InlineData("MIT Apache-2.0")]
    [InlineData("MIT OR")]
    [InlineData("(MIT")]
    [InlineData("MIT)")]
    [InlineData("http://example.org/licence")]
    public void IsAllowed_AnythingElse_IsNot(string expression) =>
        LicenceExpression.IsAllowed(expression, Policy.Allowed).ShouldBeFalse();

    [Fact]
    public void Judge_Packages_NamesThoseThatNobodyAllowed() =>
        Policy.Judge(
        [
            new Package("pkg:nuget/Fine@1.0.0", "MIT"),
            new Package("pkg:nuget/Old@1.0.0", "http://example.org/licence"),
            new Package("pkg:nuget/Old@1.0.1", "http://example.org/licence"),
            new Package("pkg:npm/silent@2.0.0", ""),
        ]).ShouldBe(
        [
            "pkg:nuget/Old@1.0.1 has a licence that is not allowed: http://example.org/licence",
            "pkg:npm/silent@2.0.0 says nothing of its licence",
        ]);

    [Fact]
    public void Read_FileThatIsNoBill_Throws()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, """{"spdxVersion":"SPDX-2.3"}""");

        Should.Throw<JsonException>(() => Bom.Read(path));

        File.Delete(path);
    }
}
