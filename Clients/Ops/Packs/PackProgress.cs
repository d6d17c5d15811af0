using Spectre.Console;
using Trivia.Grains.Rules.Questions.Screening;
using Trivia.Ops.Shell;

namespace Trivia.Ops.Packs;

/// <summary>Shows people how far a long job is.</summary>
internal static class PackProgress
{
    /// <summary>Lints a pack under a bar that counts its questions.</summary>
    public static (PackReport Report, IReadOnlyList<PackEntry> Sound) Lint(
        OpsSession session, PackContents pack, DuplicateIndex known, CancellationToken cancellationToken)
    {
        if (session.IsJson)
        {
            return PackLinter.Lint(pack, known, cancellationToken.ThrowIfCancellationRequested);
        }

        return session.Console.Progress().AutoClear(true).Start(bars =>
        {
            var bar = bars.AddTask(Markup.Escape($"Checking {pack.Name}"), maxValue: Math.Max(1, pack.Entries.Count));
            return PackLinter.Lint(pack, known, () =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                bar.Increment(1);
            });
        });
    }

    /// <summary>Waits for the server under a spinner that names the step.</summary>
    public static Task<T> Wait<T>(OpsSession session, string step, Func<Task<T>> act) => session.IsJson
        ? act()
        : session.Console.Status().StartAsync(Markup.Escape(step), _ => act());
}
