namespace Trivia.Silo.Models;

/// <summary>Who runs the model that writes questions.</summary>
public enum ModelProvider
{
    /// <summary>Nobody: games play from the bank alone.</summary>
    None,

    /// <summary>Azure OpenAI.</summary>
    AzureOpenAI,

    /// <summary>OpenAI, or any server that speaks its protocol.</summary>
    OpenAI,
}
