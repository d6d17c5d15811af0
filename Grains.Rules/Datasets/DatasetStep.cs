namespace Trivia.Grains.Rules.Datasets;

/// <summary>How far a data set is. Each step is stored before the next begins, and may be taken again.</summary>
public enum DatasetStep : byte
{
    /// <summary>Rows are set apart for it.</summary>
    Choose,

    /// <summary>Rows are joined with their questions and written, part by part.</summary>
    Join,

    /// <summary>The parts are made one shard, with a manifest.</summary>
    Write,

    /// <summary>The shard is read again and held against the manifest.</summary>
    Verify,

    /// <summary>The catalogue moves to it.</summary>
    Catalogue,
}
