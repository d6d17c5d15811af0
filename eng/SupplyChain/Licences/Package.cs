namespace Trivia.SupplyChain.Licences;

/// <summary>Somebody else's work in ours.</summary>
/// <param name="Url">The package's URL, such as <c>pkg:nuget/Wasmtime@50.0.1</c>.</param>
/// <param name="Licence">SPDX expression, or what stands in its place; empty when nothing does.</param>
internal sealed record Package(string Url, string Licence);
