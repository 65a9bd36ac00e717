import { ControlChart } from '../ui/chart/controlChart.tsx'
import type { Size } from '../ui/chart/frame.tsx'
import { Trajectory } from '../ui/chart/trajectory.tsx'
import { drawnUnit, type Figure } from './report.ts'

/** The drawing of a frozen chart. What it is drawn from is all in the report: the same each time. */
export function FigureDrawing({ figure, size }: { readonly figure: Figure; readonly size: Size }) {
  const { id, title, description, chart } = figure
  const common = { id, title, description, size, language: 'sv', unit: drawnUnit(chart.unit) } as const
  switch (chart.drawn) {
    case 'control':
      return (
        <ControlChart
          {...common}
          points={chart.points}
          phases={chart.phases}
          target={chart.target}
          actions={chart.actions}
        />
      )
    case 'trajectory':
      return (
        <Trajectory
          {...common}
          points={chart.points}
          target={chart.target}
          promised={chart.promised}
          pace={chart.pace}
          baseline={chart.baseline}
        />
      )
  }
}
