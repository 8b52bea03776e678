// Line charts as SVG, with axes that may be logarithmic: the same numbers give the same bytes.

import Foundation

/// Some lines over one pair of axes.
struct Chart {
    /// One line.
    struct Series {
        let name: String
        let points: [(x: Double, y: Double)]
    }

    let title: String
    let xTitle: String
    var isLogarithmic = true
    let series: [Series]

    private static let (width, height) = (640.0, 300.0)
    private static let (left, right, top, bottom) = (70.0, 150.0, 30.0, 45.0)
    private static let colours = [
        "#0b6e4f", "#c8553d", "#2f6690", "#8d6a9f", "#b8860b", "#444444", "#7a9e2f", "#b05a7a",
    ]

    /// Several charts below each other.
    static func svg(_ charts: [Chart]) -> String {
        let tall = height * Double(max(charts.count, 1))
        let parts = charts.enumerated().map { place, chart in
            "<g transform=\"translate(0 \(number(Double(place) * height)))\">\n\(chart.body)</g>\n"
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(number(width)) "
            + "\(number(tall))\" font-family=\"sans-serif\" font-size=\"11\">\n"
            + "<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n"
            + parts.joined() + "</svg>\n"
    }

    private var body: String {
        let points = series.flatMap(\.points)
        guard !points.isEmpty else { return "" }
        let x = axis(points.map(\.x), from: Self.left, to: Self.width - Self.right)
        let floor = Self.height - Self.bottom
        let y = axis(points.map(\.y), from: floor, to: Self.top)
        var lines = text(Self.left, 18, title, "start", "font-weight=\"bold\"")
        for tick in x.ticks {
            let place = x.place(tick)
            lines += line(place, Self.top, place, floor, "#dddddd")
            lines += text(place, floor + 14, Self.label(tick), "middle")
        }
        for tick in y.ticks {
            let place = y.place(tick)
            lines += line(Self.left, place, Self.width - Self.right, place, "#dddddd")
            lines += text(Self.left - 6, place + 4, Self.label(tick), "end")
        }
        let middle = (Self.left + Self.width - Self.right) / 2
        lines += text(middle, Self.height - 12, xTitle, "middle")
        for (place, one) in series.enumerated() {
            let colour = Self.colours[place % Self.colours.count]
            let corners = one.points.map { (x.place($0.x), y.place($0.y)) }
            let path = corners.map { "\(Self.number($0.0)),\(Self.number($0.1))" }
            lines +=
                "<polyline fill=\"none\" stroke=\"\(colour)\" stroke-width=\"1.8\" "
                + "points=\"\(path.joined(separator: " "))\"/>\n"
            for corner in corners {
                let centre = "cx=\"\(Self.number(corner.0))\" cy=\"\(Self.number(corner.1))\""
                lines += "<circle \(centre) r=\"2.5\" fill=\"\(colour)\"/>\n"
            }
            lines += text(
                Self.width - Self.right + 10, Self.top + 12 + 16 * Double(place), one.name, "start",
                "fill=\"\(colour)\"")
        }
        return lines
    }

    /// How values lie along an axis, and where it has ticks.
    private func axis(
        _ values: [Double], from start: Double, to end: Double
    ) -> (place: (Double) -> Double, ticks: [Double]) {
        let (least, most) = (values.min() ?? 0, values.max() ?? 1)
        if isLogarithmic, least > 0 {
            let low = log10(least).rounded(.down)
            let high = max(log10(most).rounded(.up), low + 1)
            let ticks = stride(from: low, through: high, by: 1).map { pow(10, $0) }
            return ({ start + (end - start) * (log10($0) - low) / (high - low) }, ticks)
        }
        let span = max(most - min(least, 0), 1e-9)
        let ten = pow(10, log10(span).rounded(.down))
        let step = span / ten < 3 ? ten / 2 : ten
        let (low, high) = (min(least, 0), (most / step).rounded(.up) * step)
        let ticks = stride(from: low, through: high, by: step).map { $0 }
        return ({ start + (end - start) * ($0 - low) / (high - low) }, ticks)
    }

    private func text(
        _ x: Double, _ y: Double, _ words: String, _ anchor: String, _ more: String = ""
    ) -> String {
        let safe = words.replacingOccurrences(of: "&", with: "&amp;")
            .replacingOccurrences(of: "<", with: "&lt;")
        let attributes = more.isEmpty ? "" : " " + more
        return "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
            + "text-anchor=\"\(anchor)\"\(attributes)>\(safe)</text>\n"
    }

    private func line(
        _ x: Double, _ y: Double, _ x2: Double, _ y2: Double, _ colour: String
    ) -> String {
        "<line x1=\"\(Self.number(x))\" y1=\"\(Self.number(y))\" x2=\"\(Self.number(x2))\" "
            + "y2=\"\(Self.number(y2))\" stroke=\"\(colour)\"/>\n"
    }

    private static func number(_ value: Double) -> String { String(format: "%.1f", value) }

    private static func label(_ value: Double) -> String {
        value >= 1000 ? Number.text(value, decimals: 0) : String(format: "%g", value)
    }
}
