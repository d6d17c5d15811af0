using Trivia.Gateway.Identity;

namespace Trivia.Gateway.Tests.Units;

public sealed class SecretFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("trivia-secret-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void LoadOrCreate_Again_IsTheSameSecretAndOnlyItsOwnerReadsIt()
    {
        var path = Path.Combine(folder, "keys", "identity.key");

        var first = SecretFile.LoadOrCreate(path, out var created);
        var second = SecretFile.LoadOrCreate(path, out var again);

        (created, again).ShouldBe((true, false));
        second.ShouldBe(first);
        first.Length.ShouldBe(43);
        SecretFile.IsExposed(path).ShouldBeFalse();
        Directory.GetFiles(Path.GetDirectoryName(path)!).ShouldBe([path]);
    }

    [Fact]
    public void LoadOrCreate_TwoAtOnceAThousandTimes_HaveTheSameSecret()
    {
        foreach (var number in Enumerable.Range(0, 1_000))
        {
            var path = Path.Combine(folder, $"{number}.key");
            var (secrets, made) = (new string[2], new bool[2]);
            using var start = new Barrier(2);

            Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, process =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                secrets[process] = SecretFile.LoadOrCreate(path, out made[process]);
            });

            secrets[0].ShouldBe(secrets[1]);
            made.Count(yes => yes).ShouldBe(1);
        }
    }
}
