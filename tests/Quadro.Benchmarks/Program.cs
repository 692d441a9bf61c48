using Quadro.Benchmarks;

if (args is ["site", ..])
    SiteRun.Run([.. args.Skip(1)]);
else if (args is ["serve", ..])
    await ServeRun.Run([.. args.Skip(1)]);
else if (args is ["big", ..])
    BigRun.Run([.. args.Skip(1)]);
else
    BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(BigRun).Assembly).Run(args);
