using System.Buffers.Binary;
using System.Text;

namespace Trivia.Telemetry.Tests.Otlp;

/// <summary>A message of Protocol Buffers, as far as OTLP uses them: fields by number, in order.</summary>
internal sealed class ProtoMessage
{
    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> fields = [];

    private ProtoMessage(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var tag = TakeNumber(ref bytes);
            var field = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    fields.Add((field, TakeNumber(ref bytes), default));
                    break;
                case 1:
                    fields.Add((field, BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span), default));
                    bytes = bytes[8..];
                    break;
                case 2:
                    var length = (int)TakeNumber(ref bytes);
                    fields.Add((field, 0, bytes[..length]));
                    bytes = bytes[length..];
                    break;
                case 5:
                    fields.Add((field, BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span), default));
                    bytes = bytes[4..];
                    break;
                default:
                    throw new FormatException($"Wire type {tag & 7} is not in use.");
            }
        }
    }

    public static ProtoMessage Read(ReadOnlyMemory<byte> bytes) => new(bytes);

    public IEnumerable<ProtoMessage> Messages(int field) => fields.Where(entry => entry.Field == field).Select(entry => Read(entry.Bytes));

    public string Text(int field) => Encoding.UTF8.GetString(fields.FirstOrDefault(entry => entry.Field == field).Bytes.Span);

    public string Hex(int field) => Convert.ToHexStringLower(fields.FirstOrDefault(entry => entry.Field == field).Bytes.Span);

    public ulong Number(int field) => fields.FirstOrDefault(entry => entry.Field == field).Number;

    private static ulong TakeNumber(ref ReadOnlyMemory<byte> bytes)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes.Span[0];
            bytes = bytes[1..];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
