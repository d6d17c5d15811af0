using Trivia.Grains.Interfaces.Chat;
using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Chat;

/// <summary>Judges by <see cref="WordList"/>.</summary>
internal sealed class WordListModerator(ChatMetrics metrics) : IChatModerator
{
    /// <inheritdoc/>
    public ValueTask<ChatJudgement> Judge(ChatRemark remark, CancellationToken cancellationToken)
    {
        var judgement = WordList.Judge(remark.Text);
        metrics.Judged(judgement.Verdict);
        return ValueTask.FromResult(judgement);
    }
}
