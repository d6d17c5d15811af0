using System.Text;
using Trivia.Chaos.Network;

namespace Trivia.Chaos.Tests.Network;

public sealed class HttpPartsTests
{
    [Fact]
    public void Parse_Head_ReadsWhatItNeeds()
    {
        var head = RequestHead.Parse("PUT /acc/grainstate/x.json?comp=y HTTP/1.1\r\nhost: h\r\nIf-None-Match: *\r\ncontent-length: 12\r\nExpect: 100-continue"u8);

        head.ShouldBe(new RequestHead
        {
            Method = "PUT",
            Target = "/acc/grainstate/x.json?comp=y",
            BodyBytes = 12,
            Condition = "*",
            AwaitsContinue = true,
        });
        head.Path.ShouldBe("/acc/grainstate/x.json");
        head.ChangesBlobOf("grainstate").ShouldBeTrue();
        head.ChangesBlobOf("other").ShouldBeFalse();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("PUT /x HTTP/1.1\r\nTransfer-Encoding: chunked")]
    public void Parse_WhatCannotBeFollowed_IsRefused(string head) =>
        Should.Throw<InvalidDataException>(() => RequestHead.Parse(Encoding.ASCII.GetBytes(head)));

    [Theory]
    [InlineData("HTTP/1.1 2", null)]
    [InlineData("HTTP/1.1 201 Created", 201)]
    [InlineData("HTTP/1.1 100 Continue\r\n", null)]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n", 100)]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 412 ", 412)]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP", null)]
    public void TryRead_Piece_FindsTheFinalStatus(string piece, int? status) =>
        StatusLine.TryRead(Encoding.ASCII.GetBytes(piece)).ShouldBe(status);

    [Fact]
    public void TryRead_NoResponse_IsRefused() =>
        Should.Throw<InvalidDataException>(() => StatusLine.TryRead("GET / HTTP/1.1\r\n"u8));
}
