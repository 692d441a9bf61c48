#!/usr/bin/env bash
# System.ServiceModel.Syndication 11.0.0: an Atom feed with an entry that was given no date.
# A good guess: "updated" is left out, or writing fails, because Atom (RFC 4287) demands the element and there is nothing to put there.
# Seen: the moment of writing is put there, for the entry and for the feed; an entry with a date keeps it. The RSS form leaves the date out.
# Why it matters: at each build of a static site every entry without a date is the newest; readers show it anew to all subscribers,
#       and the same inputs never give the same bytes.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
cat > feed.cs <<'E'
#:package System.ServiceModel.Syndication@11.0.0
#:property PublishAot=false
using System.ServiceModel.Syndication; using System.Text; using System.Xml;
var page = new Uri("https://example.org/");
var dated = new SyndicationItem("Variante", "", page) { Id = "b", LastUpdatedTime = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero) };
var feed = new SyndicationFeed("Novità", "", page) { Items = [new SyndicationItem("Avvio", "", page) { Id = "a" }, dated] };
string Write(SyndicationFeedFormatter form) { var text = new StringBuilder(); using (var xml = XmlWriter.Create(text)) form.WriteTo(xml); return text.ToString(); }
var atom = new XmlDocument(); atom.LoadXml(Write(new Atom10FeedFormatter(feed)));
var name = new XmlNamespaceManager(atom.NameTable); name.AddNamespace("a", "http://www.w3.org/2005/Atom");
bool IsNow(string id) => DateTimeOffset.UtcNow - DateTimeOffset.Parse(atom.SelectSingleNode($"//a:entry[a:id='{id}']/a:updated", name)!.InnerText) < TimeSpan.FromMinutes(5);
Console.WriteLine($"Atom, undated entry says now: {IsNow("a")}");
Console.WriteLine($"Atom, dated entry says now: {IsNow("b")}");
Console.WriteLine($"RSS has a pubDate: {Write(new Rss20FeedFormatter(feed)).Contains("pubDate")}");
E
dotnet run feed.cs > seen.txt
cat > expected.txt <<'E'
Atom, undated entry says now: True
Atom, dated entry says now: False
RSS has a pubDate: False
E
diff expected.txt seen.txt && echo "as described"
