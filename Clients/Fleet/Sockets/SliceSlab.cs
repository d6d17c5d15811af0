using System.Collections.Concurrent;

namespace Trivia.Fleet.Sockets;

/// <summary>
/// Receive buffers of one size, cut from large arrays. Ten thousand sockets own ten arrays instead of ten thousand
/// objects, and reading straight into an owned slice saves the system call that a zero-byte read would add.
/// </summary>
/// <param name="sliceBytes">Size of one buffer in bytes.</param>
internal sealed class SliceSlab(int sliceBytes)
{
    private const int SlicesPerArray = 1024;

    private readonly ConcurrentBag<Memory<byte>> free = [];
    private readonly Lock growth = new();

    public Memory<byte> Rent()
    {
        while (true)
        {
            if (free.TryTake(out var slice))
            {
                return slice;
            }

            Grow();
        }
    }

    public void Return(Memory<byte> slice) => free.Add(slice);

    private void Grow()
    {
        lock (growth)
        {
            if (!free.IsEmpty)
            {
                return;
            }

            var array = GC.AllocateUninitializedArray<byte>(SlicesPerArray * sliceBytes, pinned: true);
            for (var i = 0; i < SlicesPerArray; i++)
            {
                free.Add(array.AsMemory(i * sliceBytes, sliceBytes));
            }
        }
    }
}
