namespace Trivia.Grains.Rules.Chat;

/// <summary>What becomes of a remark. Worst last.</summary>
public enum ChatVerdict
{
    /// <summary>It is shown as it is.</summary>
    Allow,

    /// <summary>It is shown with words masked.</summary>
    Mask,

    /// <summary>It is not shown, and counts heavily.</summary>
    Flag,
}
