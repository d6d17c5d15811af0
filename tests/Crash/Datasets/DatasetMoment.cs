namespace Trivia.Crash.Datasets;

/// <summary>When a server is killed that makes a data set: in each step, and once it stands in the catalogue.</summary>
internal enum DatasetMoment
{
    /// <summary>While rows are set apart.</summary>
    Choose,

    /// <summary>While the first part is written.</summary>
    Join,

    /// <summary>Some parts are written, some are not.</summary>
    JoinLater,

    /// <summary>While the parts become one shard.</summary>
    Write,

    /// <summary>While the shard is read again.</summary>
    Verify,

    /// <summary>While it is entered into the catalogue.</summary>
    Catalogue,

    /// <summary>The catalogue has it, the run may not know yet.</summary>
    Catalogued,
}
