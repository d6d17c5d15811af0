using System.Globalization;
using System.Runtime.CompilerServices;
using Trivia.Grains.Interfaces.Versioning;

namespace Trivia.Contracts.Tests;

/// <summary>
/// The contract between builds of different days changes on purpose or not at all. What is in <c>Approved/contract.txt</c> is what
/// silos and gateways of the last release may say to this one, and what is in the store.
/// </summary>
public sealed class ApprovedContractTests
{
    private const string VersionLine = "contract version ";
    private const string Released = ", released";
    private const string How = "If it is meant: TRIVIA_APPROVE=1 ./test.sh Contracts, and commit Approved/ with it.";

    private readonly ApprovedFile file = new("contract.txt");

    [Fact]
    public void Interfaces_All_AreAsApproved()
    {
        var approved = Of(file.Lines, "interface ");
        if (approved.SequenceEqual(Contract.Interfaces))
        {
            return;
        }

        (IsReleased && ApprovedVersion() == ContractVersion.Current).ShouldBeFalse(
            $"The grain interfaces differ from those of contract version {ApprovedVersion()}. Raise ContractVersion in Grains.Interfaces.csproj by one, so that old and new silos know. {Difference(approved, Contract.Interfaces)}");
        ApproveOr(approved, Contract.Interfaces);
    }

    [Fact]
    public void Fields_All_AreAsApproved()
    {
        var approved = Of(file.Lines, "type ", "enum ");
        var now = Contract.Fields;
        if (approved.SequenceEqual(now))
        {
            return;
        }

        // What was once stored is read for ever: a number never changes its meaning, and an alias never goes away.
        Qualified(approved).Except(Qualified(now)).ShouldBeEmpty(
            "Stored bytes need these. Keep the field under its number, or give the type a new alias and keep the old one for reading.");
        ApproveOr(approved, now);
    }

    [Fact]
    public void Version_OfThisBuild_IsTheApprovedOneOrTheNext() =>
        ((int)ContractVersion.Current).ShouldBeInRange(ApprovedVersion(), ApprovedVersion() + 1);

    [Fact]
    public void Contract_OfThisProduct_IsFound()
    {
        Contract.Interfaces.Count(line => line.StartsWith("interface ", StringComparison.Ordinal)).ShouldBeGreaterThan(8);
        Contract.Serialized.Count.ShouldBeGreaterThan(60);
    }

    private static List<string> Of(IReadOnlyList<string> lines, params string[] heads)
    {
        var found = new List<string>();
        var isOurs = false;
        foreach (var line in lines)
        {
            isOurs = line.StartsWith("  ", StringComparison.Ordinal) ? isOurs : heads.Any(head => line.StartsWith(head, StringComparison.Ordinal));
            if (isOurs)
            {
                found.Add(line);
            }
        }

        return found;
    }

    private static IEnumerable<string> Qualified(IEnumerable<string> lines)
    {
        var head = "";
        foreach (var line in lines)
        {
            head = line.StartsWith("  ", StringComparison.Ordinal) ? head : line;
            yield return line == head ? line : $"{head} {line.Trim()}";
        }
    }

    private static string Difference(IEnumerable<string> approved, IEnumerable<string> now)
    {
        var (before, after) = (Qualified(approved).ToList(), Qualified(now).ToList());
        return string.Join('\n', before.Except(after).Select(line => $"- {line}").Concat(after.Except(before).Select(line => $"+ {line}")).Prepend(""));
    }

    // Set by hand in the commit of a release; from then on a change is one of the next version.
    private bool IsReleased => file.Lines.Any(line => line.StartsWith(VersionLine, StringComparison.Ordinal) && line.EndsWith(Released, StringComparison.Ordinal));

    private ushort ApprovedVersion() => file.Lines.FirstOrDefault(line => line.StartsWith(VersionLine, StringComparison.Ordinal)) is { } line
        ? ushort.Parse(line[VersionLine.Length..].Split(',')[0], CultureInfo.InvariantCulture)
        : (ushort)0;

    private void ApproveOr(IReadOnlyList<string> approved, IReadOnlyList<string> now, [CallerMemberName] string test = "")
    {
        ApprovedFile.IsApproving.ShouldBeTrue($"{test}: {How}{Difference(approved, now)}");
        file.Approve([$"{VersionLine}{ContractVersion.Current}, in the making", .. Contract.Interfaces, .. Contract.Fields]);
    }
}
