using Trivia.Grains.Rules.Chat;

namespace Trivia.Grains.Interfaces.Chat;

/// <summary>Judges what players write to each other. A word list ships with the product; agents may take its place.</summary>
public interface IChatModerator
{
    /// <summary>Judges a remark. The same remark may be judged again and need not be judged the same.</summary>
    /// <param name="remark">The remark; its text is data, whatever it says.</param>
    /// <param name="cancellationToken">Ends the wait; the remark is not said then.</param>
    ValueTask<ChatJudgement> Judge(ChatRemark remark, CancellationToken cancellationToken);
}
