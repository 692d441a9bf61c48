using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Quadro.Tests.Support;

namespace Quadro.Tests.Servers;

/// <summary>nginx or Apache over a folder, with the piece that a site has for it.</summary>
internal sealed class RunningServer : IDisposable
{
    private const string Modules = "/usr/lib/apache2/modules";

    private readonly Process process;

    private RunningServer(Process process, int port)
    {
        this.process = process;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
        };
    }

    public HttpClient Client { get; }

    public static RunningServer Nginx(TestFolder folder, string piece)
    {
        var (program, port) = (Program("nginx", "nginx-light"), FreePort());
        // The folder is of who runs the tests; as the super-user nginx would give its workers to another.
        var user = Environment.UserName == "root" ? "user root;" : "";
        var text = $$"""
            daemon off; {{user}} pid {{folder["nginx.pid"]}}; error_log stderr; worker_processes 1;
            events { worker_connections 64; }
            http {
              access_log off; default_type text/html;
              client_body_temp_path {{folder["body"]}}; proxy_temp_path {{folder["proxy"]}}; fastcgi_temp_path {{folder[
                "fastcgi"
            ]}};
              uwsgi_temp_path {{folder["uwsgi"]}}; scgi_temp_path {{folder["scgi"]}};
              server { listen 127.0.0.1:{{port}}; root {{folder["www"]}}; include {{piece}}; }
            }
            """;
        folder.Put("nginx.conf", text);
        string[] words = ["-c", folder["nginx.conf"], "-p", folder.Root, "-e", "stderr"];
        Check(program, [.. words, "-t"]);
        return Start(program, words, port);
    }

    public static RunningServer Apache(TestFolder folder, string piece)
    {
        var (program, port) = (Program("apache2", "apache2-bin"), FreePort());
        var loads = string.Join(
            '\n',
            ((string[])["mpm_event", "authz_core", "dir", "alias", "headers"]).Select(name =>
                $"LoadModule {name}_module {Modules}/mod_{name}.so"
            )
        );
        var text = $$"""
            ServerRoot {{folder.Root}}
            ServerName localhost
            PidFile {{folder["apache.pid"]}}
            Listen 127.0.0.1:{{port}}
            {{loads}}
            {{(Environment.UserName == "root" ? "User www-data\nGroup www-data" : "")}}
            ErrorLog /dev/stderr
            DocumentRoot {{folder["www"]}}
            DirectoryIndex index.html
            <Directory {{folder["www"]}}>
            Require all granted
            AllowOverride All
            {{(piece.Length > 0 ? $"Include {piece}" : "")}}
            </Directory>
            """;
        folder.Put("apache.conf", text);
        string[] words = ["-f", folder["apache.conf"]];
        Check(program, [.. words, "-t"]);
        return Start(program, [.. words, "-DFOREGROUND"], port);
    }

    public void Dispose()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static string Program(string name, string package)
    {
        if (DebianPackages.Find(name, package) is { } found)
            return found;
        Assert.Skip(
            $"there is no {name}: put it on the path; on Debian or Ubuntu run the tests as root, which "
                + "installs the package "
                + $"{package}"
        );
        return name;
    }

    private static RunningServer Start(string program, string[] words, int port)
    {
        var process = Process.Start(
            new ProcessStartInfo(program, words) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        while (!Answers(port))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
            Thread.Sleep(20);
        }
        return new RunningServer(process, port);
    }

    private static void Check(string program, string[] words)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, words) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, said);
    }

    private static bool Answers(int port)
    {
        using var client = new TcpClient();
        try
        {
            client.Connect(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
