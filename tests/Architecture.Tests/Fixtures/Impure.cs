using System.Diagnostics;
using System.Net;

namespace Trivia.Architecture.Tests.Fixtures;

#pragma warning disable RS0030 // These fixtures do what is banned, so that the tests can see it found.

/// <summary>One way each for a rule to be impure.</summary>
internal static class Impure
{
    internal static class Clock
    {
        public static bool IsLate(DateTimeOffset deadline) => DateTimeOffset.UtcNow > deadline;
    }

    internal static class Chance
    {
        public static int Roll(int seed) => new Random(seed).Next();
    }

    internal static class Waiting
    {
        public static Task Later() => Task.CompletedTask;
    }

    internal static class Files
    {
        public static bool IsThere(string path) => File.Exists(path);
    }

    internal sealed record Injected(TimeProvider Time);

    internal static class Lambda
    {
        public static IEnumerable<long> Stamp(IEnumerable<int> values) => values.Select(value => value + Stopwatch.GetTimestamp());
    }

    internal static class Iterator
    {
        public static IEnumerable<Guid> Ids()
        {
            while (true)
            {
                yield return Guid.NewGuid();
            }
        }
    }

    internal static class Argument
    {
        public static int Count(List<IPAddress> addresses) => addresses.Count;
    }

    internal static class Hashed
    {
        public static int Bucket(string id) => HashCode.Combine(id) & 7;
    }
}
