namespace Trivia.EndToEnd.Tests.Harness;

/// <summary>How long tests may take before they are given up.</summary>
internal static class Limits
{
    /// <summary>Any one test, in milliseconds, on a machine that has much else to do.</summary>
    public const int TestMs = 300_000;
}
