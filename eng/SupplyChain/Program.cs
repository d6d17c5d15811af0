using Trivia.SupplyChain;

return await SupplyChainCommandLine.Create(Console.Out).Parse(args).InvokeAsync();
