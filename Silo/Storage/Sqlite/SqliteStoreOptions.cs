using System.ComponentModel.DataAnnotations;

namespace Trivia.Silo.Storage;

/// <summary>Where the store's file lives and how much it may take. One store a silo.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>
    /// Path of the database file; relative paths start at the working directory, missing folders are made.
    /// The file's neighbours <c>-wal</c> and <c>-shm</c> belong to it: copy or move the three together.
    /// </summary>
    [Required]
    public string Path { get; set; } = "data/trivia.db";

    /// <summary>
    /// Most writes in one transaction. More amortise the disk's flush better, and a caller at the front of a full
    /// batch waits longer for those behind it.
    /// </summary>
    [Range(1, 4096)]
    public int WritesPerCommitMax { get; set; } = 256;

    /// <summary>Most writes waiting for the writer; a caller beyond it waits for room, without holding a thread.</summary>
    [Range(1, 1_000_000)]
    public int QueuedWritesMax { get; set; } = 8192;

    /// <summary>Read-only connections, and so the most reads at one time; further reads wait for one, without holding a thread.</summary>
    [Range(1, 64)]
    public int ReadersMax { get; set; } = 4;

    /// <summary>
    /// Size in bytes beyond which the file does not grow. A write that needs more fails, reads and writes that fit
    /// go on; so a full store is a known error and not a full disk.
    /// </summary>
    [Range(1L << 20, 1L << 43)]
    public long FileBytesMax { get; set; } = 64L << 30;
}
