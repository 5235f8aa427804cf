// The parts of Apache ECharts that the charts need, and no other: every reader of a chart fetches this.

import { init, use } from "echarts/core";
import { BarChart, GraphChart, ScatterChart, SunburstChart, TreemapChart } from "echarts/charts";
import { DataZoomSliderComponent, GridSimpleComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([BarChart, GraphChart, ScatterChart, SunburstChart, TreemapChart]);
use([DataZoomSliderComponent, GridSimpleComponent, TitleComponent, TooltipComponent]);
use([LabelLayout, CanvasRenderer, SVGRenderer]);

export { init };
